import type { RuleBlock } from "../../rule.ts";

const details = ["bank_name", "branch_code", "account_type", "account_number"];

const holders: Readonly<Record<string, string>> = {
  payout_request: "/payee/payment_details/details",
  annuity_request: "/payment_details/details",
};

/** Where a block that pays money holds its bank details. */
export function bankProperty({ type }: RuleBlock, name: string): string | undefined {
  const holder = Object.hasOwn(holders, type) ? holders[type] : undefined;
  return holder === undefined ? undefined : `${holder}/${name}`;
}

export function bankProperties(block: RuleBlock): readonly string[] {
  return details.flatMap((name) => bankProperty(block, name) ?? []);
}
