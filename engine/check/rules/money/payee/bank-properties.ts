import type { RuleBlock } from "../../rule.ts";
import { givingOf } from "../giving.ts";

const details = ["bank_name", "branch_code", "account_type", "account_number"] as const;

const ofPayee = propertiesIn("/payee/payment_details/details");
const ofPolicyholder = propertiesIn("/payment_details/details");

function propertiesIn(holder: string) {
  return new Map(details.map((name) => [name as string, `${holder}/${name}`]));
}

/** Where a block that pays money holds its bank details. */
export function bankProperty(block: RuleBlock, name: (typeof details)[number]): string | undefined {
  return propertiesOf(block)?.get(name);
}

export function bankProperties(block: RuleBlock): readonly string[] {
  return [...(propertiesOf(block)?.values() ?? [])];
}

function propertiesOf(block: RuleBlock): ReadonlyMap<string, string> | undefined {
  const giving = givingOf(block);
  if (giving === "money_to_payee") return ofPayee;
  return giving === "money_to_policyholder" ? ofPolicyholder : undefined;
}
