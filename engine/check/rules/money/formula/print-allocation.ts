import { printExpression } from "../../../../expression/index.ts";
import { toNumeric } from "../../../../expression/values/index.ts";
import type { Expression } from "../../../../model/expression.ts";
import { toBeneficiaryIndex } from "./read-path.ts";

/** The exact way to write a beneficiary's percentage of a total; undefined for any other formula. */
export function printAllocation(expression: Expression): string | undefined {
  const factors = factorsOf(expression);
  const share = factors.find(isPercentage);
  const [total, ...others] = factors.filter((factor) => factor !== share);
  if (!share || !total || others.length > 0) return undefined;
  const index = share.kind === "reference" ? toBeneficiaryIndex(share.path) : undefined;
  const printed = printExpression(total);
  const written = total.kind === "call" ? `(${printed})` : printed;
  return `allocate ${written} claim.policy.beneficiaries ${index} 'percentage'`;
}

function factorsOf(expression: Expression): readonly Expression[] {
  if (expression.kind !== "call") return [];
  const { helper, args } = expression;
  if (helper === "percent") return args;
  const [dividend, divisor] = args;
  const isHundredth = helper === "divide" && divisor?.kind === "literal" && toNumeric(divisor.value) === 100;
  return isHundredth && dividend?.kind === "call" && dividend.helper === "multiply" ? dividend.args : [];
}

function isPercentage(expression: Expression): boolean {
  return (
    expression.kind === "reference" &&
    expression.path.at(-1) === "percentage" &&
    toBeneficiaryIndex(expression.path) !== undefined
  );
}
