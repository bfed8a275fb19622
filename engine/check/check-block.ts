import type { JsonObject } from "../model/json.ts";
import type { Expression } from "../model/expression.ts";
import type { ConditionName } from "../model/module.ts";
import { parseTemplate } from "../expression/index.ts";
import type { FoundBlock } from "./find-blocks.ts";
import { findTemplates } from "./find-templates.ts";
import { atExpression, type Finding } from "./finding.ts";
import type { NamedConditions } from "./named-conditions.ts";

export interface ParsedBlock {
  /** Each condition by the property that holds it. */
  readonly written: ReadonlyMap<string, Expression>;
  readonly conditions: { readonly [name in ConditionName]?: Expression };
  readonly templates: ReadonlyMap<string, Expression>;
  readonly findings: readonly Finding[];
  /** A template or condition could not be understood, so nothing of the block may be trusted. */
  readonly unreadable: boolean;
}

/** Parses every condition and template of one block. */
export function parseBlock(found: FoundBlock, named: NamedConditions): ParsedBlock {
  const findings: Finding[] = [];
  const written = new Map<string, Expression>();
  const conditions: { [name in ConditionName]?: Expression } = {};
  const templates = new Map<string, Expression>();
  let unreadable = false;

  for (const { name, property, condition } of found.conditions) {
    const parsed = named.parse(condition);
    const pointer = `${found.pointer}/${property}`;
    findings.push(...parsed.errors.map((error) => atExpression(error, pointer)));
    if (parsed.expression) {
      const other = conditions[name];
      conditions[name] = other ? eitherHides(other, parsed.expression) : parsed.expression;
      written.set(property, parsed.expression);
    } else unreadable = true;
  }
  for (const { property, text } of findTemplates(found.block)) {
    const parsed = parseTemplate(text);
    findings.push(...parsed.errors.map((error) => atExpression(error, found.blockPointer + property)));
    if (parsed.expression && parsed.errors.length === 0) templates.set(property, parsed.expression);
    else unreadable = true;
  }
  return { written, conditions, templates, findings, unreadable };
}

// With both names nobody can say which one was meant, so each of them hides.
function eitherHides(hideIf: Expression, hiddenIf: Expression): Expression {
  const operands = [namedAs("hide_if", hideIf), namedAs("hidden_if", hiddenIf)];
  return { kind: "operation", operator: "or", operands, span: nowhere, pointer: "" };
}

function namedAs(name: string, condition: Expression): Expression {
  const operands: readonly Expression[] = [{ kind: "literal", value: name, span: nowhere }, condition];
  return { kind: "operation", operator: "condition", operands, span: nowhere, pointer: "" };
}

const nowhere = { start: 0, end: 0 };

/** The key of a block, or a stand-in by its place that no reference can name. */
export function keyOf(block: JsonObject, pointer: string): string {
  const key = block["key"];
  return typeof key === "string" && key !== "" ? key : `#${pointer}`;
}
