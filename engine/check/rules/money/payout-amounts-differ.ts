import { compare, toNumeric } from "../../../expression/values/index.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { formulasDiffer } from "./formula/formulas-differ.ts";
import { differsByMistake } from "./formula/mistaken-part.ts";
import { readFields } from "./formula/read-fields.ts";
import { readsUnknownState } from "./formula/reads-unknown-state.ts";
import { toFormula, type Written, writtenAt } from "./formula/written-at.ts";
import { givingOf } from "./giving.ts";

/** A payout whose two amounts are not the same is refused, and nobody can say which of them was meant. */
export const payoutAmountsDiffer: Rule = { name: "payout-amounts-differ", check };

function check(context: RuleContext): readonly Finding[] {
  return context.disbursements.flatMap((block): readonly Finding[] => {
    if (givingOf(block) !== "money_to_payee") return [];
    const amount = writtenAt(block, "/amount");
    const payeeAmount = writtenAt(block, "/payee/amount");
    if (!amount || !payeeAmount || !areDifferent(amount, payeeAmount, context)) return [];
    return isAnotherMistake(block, [amount, payeeAmount], context) ? [] : [toFinding(block)];
  });
}

function areDifferent(amount: Written, payeeAmount: Written, context: RuleContext): boolean {
  const [first, second] = [toFormula(amount), toFormula(payeeAmount)];
  if ("constant" in amount && "constant" in payeeAmount) {
    const [one, other] = [toNumeric(amount.constant as string), toNumeric(payeeAmount.constant as string)];
    return one !== undefined && other !== undefined && compare(one, other) !== 0;
  }
  const references = [...readFields(first), ...readFields(second)];
  return !readsUnknownState(references, context) && formulasDiffer(first, second, context);
}

/** A misspelt name in one of them is reported as that. */
function isAnotherMistake(
  { blockPointer }: RuleBlock,
  [amount, payeeAmount]: readonly [Written, Written],
  context: RuleContext,
): boolean {
  const first = { expression: toFormula(amount), pointer: `${blockPointer}/amount` };
  const second = { expression: toFormula(payeeAmount), pointer: `${blockPointer}/payee/amount` };
  return differsByMistake(first, second, context);
}

function toFinding({ blockPointer, key }: RuleBlock): Finding {
  return {
    code: "CB2304",
    params: { block: key },
    pointer: `${blockPointer}/payee/amount`,
    related: [{ message: "the amount of the payout is worked out here", pointer: `${blockPointer}/amount` }],
  };
}
