import { compare, toNumeric } from "../../../expression/values/index.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { writtenAt } from "./formula/written-at.ts";

/** An amount that is the same for every claim, and is no number or not above zero, can never be paid. */
export const unusableAmount: Rule = { name: "unusable-amount", check };

const moneyTypes = new Set(["payout_request", "annuity_request"]);

function check({ disbursements }: RuleContext): readonly Finding[] {
  return disbursements.flatMap((block): readonly Finding[] => {
    if (!moneyTypes.has(block.type)) return [];
    for (const property of ["/amount", "/payee/amount"]) {
      const written = writtenAt(block, property);
      const amount = written && "constant" in written ? written.constant : undefined;
      // Anything but a text or a number is a mistake against the schema.
      if ((typeof amount !== "string" && typeof amount !== "number") || isUsable(amount)) continue;
      return [{ code: "CB2331", params: { amount }, pointer: block.blockPointer + property }];
    }
    return [];
  });
}

function isUsable(amount: string | number): boolean {
  const number = toNumeric(amount);
  return number !== undefined && compare(number, 0) > 0;
}
