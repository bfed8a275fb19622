import { parsePointer } from "../../../../diagnostics/pointer.ts";
import type { Expression } from "../../../../model/expression.ts";
import type { Json } from "../../../../model/json.ts";
import { isObject } from "../../../find-blocks.ts";
import type { RuleBlock } from "../../rule.ts";

/** What is written at a pointer inside a block: a formula, or the same for every claim. */
export type Written = { readonly expression: Expression } | { readonly constant: Json };

/** Undefined when nothing is written there, or something that cannot be read. */
export function writtenAt(block: RuleBlock, property: string): Written | undefined {
  const expression = block.templates.get(property);
  if (expression) return { expression };
  let value: Json | undefined = block.block;
  for (const name of stepsOf(property)) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  if (value === undefined || value === null || (typeof value === "string" && value.includes("{{"))) return undefined;
  return { constant: value };
}

const known = new Map<string, readonly string[]>();

/** The rules name the same few properties for every block. */
function stepsOf(property: string): readonly string[] {
  const steps = known.get(property) ?? parsePointer(property);
  known.set(property, steps);
  return steps;
}

export function toFormula(written: Written): Expression {
  if ("expression" in written) return written.expression;
  return { kind: "literal", value: written.constant ?? undefined, span: { start: 0, end: 0 } };
}

/** A text that is no template. */
export function literalAt(block: RuleBlock, property: string): string | undefined {
  const written = writtenAt(block, property);
  return written && "constant" in written && typeof written.constant === "string" && written.constant.trim() !== ""
    ? written.constant
    : undefined;
}
