import type { RuleBlock } from "../../rule.ts";

const details = ["bank_name", "branch_code", "account_type", "account_number"] as const;

const inPayout = propertiesIn("/payee/payment_details/details");
const inAnnuity = propertiesIn("/payment_details/details");

function propertiesIn(holder: string) {
  return new Map(details.map((name) => [name as string, `${holder}/${name}`]));
}

/** Where a block that pays money holds its bank details. */
export function bankProperty({ type }: RuleBlock, name: (typeof details)[number]): string | undefined {
  return propertiesOf(type)?.get(name);
}

export function bankProperties({ type }: RuleBlock): readonly string[] {
  return [...(propertiesOf(type)?.values() ?? [])];
}

function propertiesOf(type: string): ReadonlyMap<string, string> | undefined {
  return type === "payout_request" ? inPayout : type === "annuity_request" ? inAnnuity : undefined;
}
