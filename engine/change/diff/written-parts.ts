import { parsePointer, toPointer } from "../../diagnostics/index.ts";
import type { Expression } from "../../model/expression.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import type { CheckedBlock, CheckedModule, ConditionName } from "../../model/module.ts";
import { readingOf } from "../../model/property-reading.ts";
import { canonicalText, type ReadExpression } from "../expression/same-meaning.ts";

const conditionProperties: readonly (readonly [ConditionName, readonly string[]])[] = [
  ["show_if", ["show_if"]],
  ["hide_if", ["hide_if", "hidden_if"]],
  ["disabled_if", ["disabled_if"]],
  ["required_if", ["required_if"]],
];
const comparedOtherwise = new Set(["key", "type", "options", "blocks"]);
const nowhere = { start: 0, end: 0 };

/** By name, without those that say what their absence says. */
export function writtenConditions(
  checked: CheckedBlock,
  { source }: CheckedModule,
): readonly (readonly [string, ReadExpression])[] {
  return conditionProperties.flatMap(([name, spellings]) => {
    const expression = checked.conditions[name] ?? unreadableCondition(checked, spellings, source.document);
    if (!expression) return [];
    const read = { expression, reading: "truth" } as const;
    // What a condition says when there is none needs no condition.
    return canonicalText(read, { byDefinition: true }) === String(name === "show_if") ? [] : [[name, read] as const];
  });
}

/** A condition with a mistake in it, as data. */
function unreadableCondition(
  { pointer, blockPointer }: CheckedBlock,
  spellings: readonly string[],
  document: JsonObject,
): Expression | undefined {
  if (pointer === blockPointer) return undefined;
  for (const spelling of spellings) {
    const written = valueAt(document, [...parsePointer(pointer), spelling]);
    if (written !== undefined && written !== null && written !== "") return toLiteral(written);
  }
  return undefined;
}

/** By pointer inside the block; null says the same as nothing. */
export function writtenProperties(checked: CheckedBlock): readonly (readonly [string, ReadExpression])[] {
  return leavesOf(checked.block as unknown as Json, "").map(([property, value]) => {
    const expression = checked.templates.get(property) ?? toLiteral(value);
    return [property, { expression, reading: readingOf(property) }] as const;
  });
}

function leavesOf(value: Json, pointer: string): readonly (readonly [string, Json])[] {
  if (value === null) return [];
  if (typeof value !== "object") return [[pointer, value]];
  const entries = Array.isArray(value)
    ? value.map((item: Json, index) => [String(index), item] as const)
    : Object.entries(value);
  return entries.flatMap(([name, item]) =>
    pointer === "" && comparedOtherwise.has(name) ? [] : leavesOf(item, pointer + toPointer([name])),
  );
}

/** Labels by key. */
export function writtenOptions({ block }: CheckedBlock): ReadonlyMap<string, string> {
  const { options } = block as { options?: unknown };
  if (!Array.isArray(options)) return new Map();
  const written = options.filter((option): option is JsonObject => typeof option === "object" && option !== null);
  return new Map(written.map(({ key, value }) => [textOf(key), textOf(value)]));
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

function toLiteral(value: Json): Expression {
  return { kind: "literal", value: value ?? undefined, span: nowhere };
}

function valueAt(document: JsonObject, segments: readonly string[]): Json | undefined {
  let value: Json | undefined = document;
  for (const segment of segments) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as JsonObject)[segment];
  }
  return value;
}
