import { isComparison } from "../../../expression/operators.ts";
import { toNumeric } from "../../../expression/values/index.ts";
import type { CallExpression, Expression } from "../../../model/expression.ts";
import { partsOf } from "../walk-expression.ts";
import { type Period, toPeriod } from "./said-period.ts";

/** The periods with which a condition compares how far two dates lie apart, named conditions included. */
export function findThresholds(condition: Expression): readonly Period[] {
  const inside = innerParts(condition).flatMap(findThresholds);
  const [left, right] = comparedPair(condition) ?? [];
  if (!left || !right) return inside;
  const own = thresholdOf(left, right) ?? thresholdOf(right, left);
  return own ? [own, ...inside] : inside;
}

function innerParts(expression: Expression): readonly Expression[] {
  return expression.kind === "operation" && expression.operator === "condition"
    ? expression.operands.slice(1)
    : partsOf(expression);
}

const pairHelpers = new Set(["gt", "gte", "lt", "lte", "ifEquals", "eq", "ifNotEquals"]);

function comparedPair(expression: Expression): readonly Expression[] | undefined {
  if (expression.kind === "operation") return isComparison(expression.operator) ? expression.operands : undefined;
  if (expression.kind !== "call") return undefined;
  if (pairHelpers.has(expression.helper)) return expression.args;
  const [left, operator, right] = expression.args;
  return left && right && operator?.kind === "literal" && isComparison(operator.value) ? [left, right] : undefined;
}

function thresholdOf(difference: Expression, limit: Expression): Period | undefined {
  const count = limit.kind === "literal" ? toNumeric(limit.value) : undefined;
  const call = difference.kind === "call" ? differenceIn(difference) : undefined;
  if (typeof count !== "number" || count <= 1 || !call) return undefined;
  const unit = call.named["measurement"] ?? call.args[2];
  if (!unit) return toPeriod(count, "days");
  return unit.kind === "literal" ? toPeriod(count, unit.value) : undefined;
}

/** `maxValue x 90` equals 90 while x is at most 90: a comparison in disguise. */
function differenceIn(call: CallExpression): CallExpression | undefined {
  if (call.helper === "dateDifference") return call;
  if (call.helper !== "maxValue" && call.helper !== "minValue") return undefined;
  return call.args.find((part): part is CallExpression => part.kind === "call" && part.helper === "dateDifference");
}
