import { parseDay } from "../../../expression/values/index.ts";
import type { Expression } from "../../../model/expression.ts";
import type { Span } from "../../../model/source.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";

/** A date or a time of day that is filled in or allowed, written so that it cannot be read. */
export const unreadableDefault: Rule = { name: "unreadable-default", check };

const properties: ReadonlyMap<string, readonly string[]> = new Map([
  ["input.date", ["default_value", "min", "max"]],
  ["input.time", ["default_value"]],
]);

function check({ blocks }: RuleContext): readonly Finding[] {
  return blocks.flatMap((block) => (properties.get(block.type) ?? []).flatMap((property) => findIn(block, property)));
}

function findIn(block: RuleBlock, property: string): readonly Finding[] {
  const isDate = block.type === "input.date";
  const template = block.templates.get(`/${property}`);
  const format = isDate && template ? findUnreadableFormat(template) : undefined;
  const value = block.block[property];
  const isText = typeof value === "string" && value.trim() !== "" && !value.includes("{{");
  const text = isText && !(isDate ? parseDay(value, "UTC") !== undefined : isTime(value)) ? value : undefined;
  if (format === undefined && text === undefined) return [];
  const params = {
    property,
    block: block.key,
    value: format === undefined ? `"${text}"` : `a date in the format ${format.text}`,
    expected: isDate ? "a date, YYYY-MM-DD" : "a time of day, HH:MM",
  };
  const place = { pointer: `${block.blockPointer}/${property}`, ...(format && { inside: format.span }) };
  return [{ code: "CB2159", params, ...place }];
}

function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

const formatters = new Set(["dateFormat", "formatDate", "dateNow"]);
// What begins like this is read back, whatever time of day follows.
const readable = /^(?:YYYY-MM-DD(?:$|\[?T)|YYYYMMDD$)/;

interface WrittenFormat {
  readonly text: string;
  readonly span: Span;
}

/** The format of a template that is nothing but a formatted date. */
function findUnreadableFormat(template: Expression): WrittenFormat | undefined {
  if (template.kind !== "call" || !formatters.has(template.helper)) return undefined;
  const format = template.named["format"] ?? (template.helper === "dateNow" ? template.args[0] : template.args[1]);
  if (format?.kind !== "literal" || typeof format.value !== "string" || readable.test(format.value)) return undefined;
  return { text: format.value, span: format.span };
}
