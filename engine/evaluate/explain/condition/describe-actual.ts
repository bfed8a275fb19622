import { printExpression } from "../../../expression/index.ts";
import type { CompiledExpression, Truth } from "../../../model/expression.ts";
import { listOf } from "../../reason/clause.ts";
import type { ExplainView } from "../explain-view.ts";
import type { MissingValue } from "../explanation.ts";
import { printActual } from "../value/print-actual.ts";
import type { LeafPart } from "./condition-part.ts";

/** What this claim has where a test looks; undefined where the test itself says all of it. */
export function describeActual(
  part: LeafPart,
  truth: Truth,
  missing: readonly MissingValue[],
  view: ExplainView,
): string | undefined {
  if (truth === "error") return `its text is ${printSide(part.sides[0], view)}, which is neither true nor false`;
  if (missing.length > 0) {
    const names = listOf(
      missing.map(({ text }) => text),
      "and",
    );
    return `${names} ${missing.length === 1 ? "has" : "have"} no value yet`;
  }
  if (truth === "unknown") return "these values cannot be compared";
  const open = part.sides.filter(({ expression }) => expression.kind !== "literal");
  const [first, second] = open;
  if (part.leaf.kind === "opaque" || !first || (truth === "true" && isEquality(part))) return undefined;
  if (second) return `it is ${printSide(first, view)}, against ${printSide(second, view)}`;
  return isPlainTest(part) ? undefined : `it is ${printSide(first, view)}`;
}

/** Where it holds, it names the value itself. */
function isEquality({ leaf, sides }: LeafPart): boolean {
  const equal = leaf.kind === "compare" && (leaf.operator === "===" || leaf.operator === "==");
  return equal && sides.some(({ expression }) => expression.kind === "literal");
}

/** A helper that answers yes or no: repeating its answer adds nothing. */
function isPlainTest({ leaf }: LeafPart): boolean {
  return leaf.kind === "truthy" && leaf.of.kind !== "reference";
}

function printSide(side: CompiledExpression | undefined, { frame, module }: ExplainView): string {
  if (!side) return "no value";
  const text = printActual(side.value(frame), side.expression, module);
  return text === "" ? printExpression(side.expression) : text;
}
