/** A shape -> the blocks that ask for money or for something else to be given. */
import { any, defined, equals, state } from "./condition.ts";
import { type Fields, type Value, wordOf } from "./fields.ts";
import { choiceBlock } from "./capture-blocks.ts";
import { bankOf, beneficiary, gate, policyholder } from "./payment-parts.ts";
import type { Shape } from "./shape.ts";
import { type Amounts, respaced } from "./amounts.ts";
import { wrap } from "./wrap.ts";

export function disbursementBlocks(shape: Shape, amounts: Amounts): Value[] {
  const blocks: Value[] = [];
  if (shape.paysPolicyholder) blocks.push(policyholderPayout(shape, amounts.whole));
  const payees = shape.paysBeneficiaries ? shape.beneficiaries : 0;
  for (let index = 0; index < payees; index++) blocks.push(beneficiaryPayout(shape, index, amounts));
  if (shape.hasAnnuity) blocks.push(...annuity(shape, amounts.regular));
  if (shape.hasFulfillment) blocks.push(...fulfillment(shape));
  return blocks;
}

/** How a payment is booked; nothing where the module has no tables. */
function booking({ hasTables, product }: Shape): Fields {
  if (!hasTables) return {};
  return {
    reserve_category: product.category,
    pay_code: `${product.category}_payment`,
    payment_method: "eft",
    payment_type: "final_payment",
  };
}

function policyholderPayout(shape: Shape, amount: string): Value {
  const { random } = shape;
  const block: Fields = { type: "payout_request", key: "policyholder_payout", title: "Pay the policyholder", amount };
  if (random.chance(0.5)) block["description"] = "Claim {{claim.claim_number}} of {{claim.policy.policy_number}}";
  block["payee"] = policyholder(respaced(amount, random), shape);
  return wrap(shape, { ...block, ...booking(shape) }, gate(shape));
}

function beneficiaryPayout(shape: Shape, index: number, { whole, share }: Amounts): Value {
  const person = `claim.policy.beneficiaries.${index}`;
  const isShared = shape.beneficiaries > 1;
  const amount = isShared ? share(index) : whole;
  const block: Fields = {
    type: "payout_request",
    key: `beneficiary_payout_${index + 1}`,
    title: `Pay beneficiary ${index + 1}`,
    description: `To {{${person}.first_name}} {{${person}.last_name}}`,
    amount,
    payee: beneficiary(index, respaced(amount, shape.random), isShared ? `${person}.percentage` : undefined, shape),
    ...booking(shape),
  };
  return wrap(shape, block, gate(shape, ...(index > 0 ? [defined(`${person}.percentage`)] : [])));
}

function annuity(shape: Shape, amount: string): Value[] {
  const { random } = shape;
  const isYearly = random.chance(0.3);
  const term: Fields = {
    type: "dropdown",
    key: "term",
    title: "Number of payments",
    options: [6, 12, 24].map((count) => ({ key: `${count}`, value: `${count} payments` })),
  };
  const duration = random.pick<Fields>([
    { count: random.pick<Value>([12, 6, "24"]) },
    { count: `{{${state("term", "option_key")}}}` },
    { end_date: "{{dateAdd claim.created_at years=2}}" },
    { end_date: "2051-12-31" },
  ]);
  const block: Fields = {
    type: "annuity_request",
    key: "income",
    description: "Paid every {{claim.policy.billing_frequency}}",
    amount,
    ...annuityPayee(shape, amount),
    frequency: {
      type: isYearly ? "yearly" : "monthly",
      time_of_day: random.pick(["06:00", "12:30", "9:00"]),
      day_of_month: random.pick([1, 15, 31]),
      ...(isYearly && { month_of_year: 3 }),
    },
    duration,
    ...booking(shape),
  };
  const blocks = "count" in duration && wordOf(duration["count"]).includes("{{") ? [wrap(shape, term)] : [];
  return [...blocks, wrap(shape, block, gate(shape))];
}

/** Beyond the published format; elsewhere the policyholder is paid without being named. */
function annuityPayee(shape: Shape, amount: string): Fields {
  const { random, isPortable, paysBeneficiaries } = shape;
  if (isPortable || !paysBeneficiaries || random.chance(0.5)) return {};
  const payee = beneficiary(0, respaced(amount, random), undefined, shape);
  return { payee: { ...payee, payment_details: bankOf("claim.policy.beneficiaries.0") } };
}

function fulfillment(shape: Shape): Value[] {
  const { product, random } = shape;
  const { type, parameter, choice } = product.benefit;
  const chosen = state(choice.key, "option_key");
  const data = random.pick<Value>([`{{${chosen}}}`, `{{${chosen}}}`, choice.options[0]?.[0] ?? ""]);
  const block: Fields = {
    type: "fulfillment_request",
    key: `${type}_request`,
    title: "Give the benefit",
    description: "For claim {{claim.claim_number}}",
    fulfillment_type_key: type,
    fulfillment_data: {
      [parameter]: data,
      reference: "{{claim.claim_number}}",
      contact: shape.isPortable
        ? "{{claim.policyholder.email}}"
        : "{{default claim.policyholder.cellphone claim.policyholder.email}}",
    },
  };
  const options = choice.options.map(([key]) => equals(chosen, key));
  const shown = random.pick([defined(chosen), any(...options)]);
  return [wrap(shape, choiceBlock(choice, shape)), wrap(shape, block, gate(shape, shown))];
}
