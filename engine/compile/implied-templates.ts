import { parseTemplate } from "../expression/index.ts";
import type { Expression } from "../model/expression.ts";
import type { CheckedBlock } from "../model/module.ts";

// An annuity pays into the policy's account unless its block names another, or somebody else, or gives no money.
const policyAccount: readonly (readonly [property: string, template: string])[] = [
  ["/payment_details/type", "{{default claim.policy.payment_details.type 'eft'}}"],
  ["/payment_details/details/bank_name", "{{claim.policy.payment_details.details.bank_name}}"],
  ["/payment_details/details/branch_code", "{{claim.policy.payment_details.details.branch_code}}"],
  ["/payment_details/details/account_type", "{{claim.policy.payment_details.details.account_type}}"],
  ["/payment_details/details/account_number", "{{claim.policy.payment_details.details.account_number}}"],
];

const others = ["payment_details", "payee", "fulfillment_type_key"];

/** The templates that a block has without its author writing them, by pointer inside the block. */
export function impliedTemplates({ type, block }: CheckedBlock): readonly (readonly [string, Expression])[] {
  if (type !== "annuity_request" || others.some((property) => property in block)) return [];
  return policyAccount.flatMap(([property, template]) => {
    const { expression } = parseTemplate(template);
    return expression ? [[property, expression] as const] : [];
  });
}
