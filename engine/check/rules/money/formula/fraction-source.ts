import { compare, modulo, type Numeric, toNumeric } from "../../../../expression/values/index.ts";
import type { CallExpression, Expression } from "../../../../model/expression.ts";
import { onlyPart } from "./only-part.ts";

const wholeHelpers = new Set(["floor", "ceil", "allocate"]);
const passingHelpers = new Set(["add", "subtract", "minValue", "maxValue", "sum", "abs", "default", "modulo"]);

/**
 * The part of a formula that can leave a fraction of a cent in its result; undefined when there is none, or when that cannot
 * be told. Fields count as whole: an input of amounts has nothing but cents.
 */
export function findFractionSource(expression: Expression): Expression | undefined {
  const only = onlyPart(expression);
  if (only.kind === "literal") return isFraction(numberOf(only)) ? only : undefined;
  if (only.kind === "choice") return findFractionSource(only.body) ?? findFractionSource(only.otherwise);
  return only.kind === "call" ? inCall(only) : undefined;
}

function inCall(call: CallExpression): Expression | undefined {
  const { helper, args } = call;
  if (wholeHelpers.has(helper)) return undefined;
  if (helper === "round") return roundsToWhole(args[1]) ? undefined : call;
  if (helper === "divide") return isExactDivision(call) ? undefined : call;
  if (helper === "percent") return numberOf(args[1]) === 100 ? firstSource(args) : call;
  if (helper === "multiply") return args.some((factor) => isFraction(numberOf(factor))) ? call : firstSource(args);
  return passingHelpers.has(helper) ? firstSource(args) : undefined;
}

function firstSource(args: readonly Expression[]): Expression | undefined {
  for (const argument of args) {
    const found = findFractionSource(argument);
    if (found) return found;
  }
  return undefined;
}

function roundsToWhole(places: Expression | undefined): boolean {
  if (!places) return true;
  const count = numberOf(places);
  return count === undefined || compare(count, 0) <= 0;
}

/** By 1, or of a product with a written factor that the divisor goes into. */
function isExactDivision({ args }: CallExpression): boolean {
  const [dividend, divisor] = args;
  const by = numberOf(divisor);
  if (!dividend || by === undefined || findFractionSource(dividend)) return false;
  if (by === 1) return true;
  const factors = dividend.kind === "call" && dividend.helper === "multiply" ? dividend.args : [dividend];
  return factors.some((factor) => {
    const number = numberOf(factor);
    return number !== undefined && modulo(number, by) === 0;
  });
}

function isFraction(number: Numeric | undefined): boolean {
  return number !== undefined && typeof number !== "number";
}

function numberOf(expression: Expression | undefined): Numeric | undefined {
  return expression?.kind === "literal" ? toNumeric(expression.value) : undefined;
}
