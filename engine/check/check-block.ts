import type { JsonObject } from "../model/json.ts";
import type { Expression } from "../model/expression.ts";
import type { ConditionName } from "../model/module.ts";
import { parseTemplate } from "../expression/index.ts";
import type { FoundBlock } from "./find-blocks.ts";
import { findTemplates } from "./find-templates.ts";
import { atExpression, type Finding } from "./finding.ts";
import type { NamedConditions } from "./named-conditions.ts";

export interface ParsedBlock {
  readonly conditions: { readonly [name in ConditionName]?: Expression };
  readonly templates: ReadonlyMap<string, Expression>;
  readonly findings: readonly Finding[];
  /** A template or condition could not be understood, so nothing of the block may be trusted. */
  readonly unreadable: boolean;
}

/** Parses every condition and template of one block. */
export function parseBlock(found: FoundBlock, named: NamedConditions): ParsedBlock {
  const findings: Finding[] = [];
  const conditions: { [name in ConditionName]?: Expression } = {};
  const templates = new Map<string, Expression>();
  let unreadable = false;

  for (const { name, property, condition } of found.conditions) {
    const parsed = named.parse(condition);
    const pointer = `${found.pointer}/${property}`;
    findings.push(...parsed.errors.map((error) => atExpression(error, pointer)));
    if (parsed.expression) conditions[name] = parsed.expression;
    else unreadable = true;
  }
  for (const { property, text } of findTemplates(found.block)) {
    const parsed = parseTemplate(text);
    findings.push(...parsed.errors.map((error) => atExpression(error, found.blockPointer + property)));
    if (parsed.expression && parsed.errors.length === 0) templates.set(property, parsed.expression);
    else unreadable = true;
  }
  return { conditions, templates, findings, unreadable };
}

/** The key of a block, or a stand-in by its place that no reference can name. */
export function keyOf(block: JsonObject, pointer: string): string {
  const key = block["key"];
  return typeof key === "string" && key !== "" ? key : `#${pointer}`;
}
