import { compare, modulo, multiply, type Numeric, toNumeric } from "../../../../expression/values/index.ts";
import type { Expression } from "../../../../model/expression.ts";
import type { Span } from "../../../../model/source.ts";
import { onlyPart } from "./only-part.ts";

/** A part of a total that is the same for every claim: 60 % of it. */
export interface ConstantPart {
  readonly total: Expression;
  readonly percentage: number;
  readonly span: Span;
}

const rounding = new Set(["round", "floor", "ceil"]);

export function readConstantPart(expression: Expression): ConstantPart | undefined {
  const only = onlyPart(expression);
  if (only.kind !== "call") return undefined;
  const { helper, args, span } = only;
  const [first, second] = args;
  if (!first) return undefined;
  if (rounding.has(helper)) return readConstantPart(first);
  if (helper === "percent") return toPart(first, numberOf(second), span);
  if (helper === "multiply" && args.length === 2) {
    const [total, factor] = numberOf(second) === undefined ? [second, first] : [first, second];
    const number = numberOf(factor);
    return total && number !== undefined ? toPart(total, multiply(number, 100), span) : undefined;
  }
  if (helper !== "divide" || numberOf(second) !== 100 || first.kind !== "call" || first.helper !== "multiply") {
    return undefined;
  }
  const [left, right, ...others] = first.args;
  if (!left || !right || others.length > 0) return undefined;
  return toPart(left, numberOf(right), span) ?? toPart(right, numberOf(left), span);
}

/** Whole percentages below a hundred: anything else is another kind of factor. */
function toPart(total: Expression, percentage: Numeric | undefined, span: Span): ConstantPart | undefined {
  if (typeof percentage !== "number" || modulo(percentage, 1) !== 0 || total.kind === "literal") return undefined;
  return compare(percentage, 0) > 0 && percentage < 100 ? { total, percentage, span } : undefined;
}

function numberOf(expression: Expression | undefined): Numeric | undefined {
  return expression?.kind === "literal" ? toNumeric(expression.value) : undefined;
}
