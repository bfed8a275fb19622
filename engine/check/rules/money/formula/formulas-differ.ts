import { compileExpression, findReferences, helperTable, makeFrame } from "../../../../expression/index.ts";
import { compare, toNumeric, type Numeric } from "../../../../expression/values/index.ts";
import type { Expression } from "../../../../model/expression.ts";
import type { RuleContext } from "../../rule.ts";
import { printFormula } from "./print-formula.ts";
import { makeProbeScope } from "./probe-scope.ts";

const rounds = 8;

/**
 * True when a claim was found for which the two formulas give different numbers. False says nothing: formulas that look
 * different may always give the same.
 */
export function formulasDiffer(first: Expression, second: Expression, context: RuleContext): boolean {
  if (printFormula(first) === printFormula(second)) return false;
  const found = [first, second].map((expression) => findReferences(expression, helperTable));
  if (found.some(({ readsClock }) => readsClock)) return false;
  const paths = found.flatMap(({ references }) => references.map(({ path }) => path));
  const [left, right] = [compileExpression(first), compileExpression(second)];
  for (let round = 0; round < rounds; round++) {
    const frame = makeFrame(makeProbeScope(paths, context, round));
    const [one, other] = [numberOf(left.value(frame)), numberOf(right.value(frame))];
    if (one !== undefined && other !== undefined && compare(one, other) !== 0) return true;
  }
  return false;
}

function numberOf(value: unknown): Numeric | undefined {
  return toNumeric(value as Parameters<typeof toNumeric>[0]);
}
