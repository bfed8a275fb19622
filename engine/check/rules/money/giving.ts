import type { RuleBlock } from "../rule.ts";

/** What a disbursement block gives, once or again and again. */
export type Giving = "money_to_payee" | "money_to_policyholder" | "fulfillment";

/** Undefined for blocks that give nothing. An annuity gives what its author wrote into it. */
export function givingOf({ type, block }: RuleBlock): Giving | undefined {
  if (type === "payout_request") return "money_to_payee";
  if (type === "fulfillment_request") return "fulfillment";
  if (type !== "annuity_request") return undefined;
  if ("fulfillment_type_key" in block) return "fulfillment";
  return "payee" in block ? "money_to_payee" : "money_to_policyholder";
}

export function givesMoney(block: RuleBlock): boolean {
  const giving = givingOf(block);
  return giving !== undefined && giving !== "fulfillment";
}
