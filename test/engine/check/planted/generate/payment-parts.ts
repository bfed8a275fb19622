/** Who is paid, into which account, and behind which gate. */
import { all, type Condition, compare, equals, named, not, released, state } from "./condition.ts";
import type { Fields } from "./fields.ts";
import type { Shape } from "./shape.ts";
import type { Conditions } from "./wrap.ts";

/** The conditions of a block that pays, written in one of the ways in which they hold money back. */
export function gate(shape: Shape, ...more: readonly Condition[]): Conditions {
  const { random, product, hasNames } = shape;
  const [evidence] = product.evidence[0] ?? [""];
  const extra = random.pick<readonly Condition[]>([
    [],
    [],
    [equals(state(evidence), true)],
    [compare(state(product.amount[0]), "<=", `claim.policy.module.${product.limit}`)],
  ]);
  if (!hasNames || (isOnlyGate(shape) && random.chance(0.6))) return placed(shape, all(released, ...extra), more);
  // One name for what every block that pays has to wait for.
  return placed(shape, named(shape.name("approved_for_payout", all(released, ...extra))), more);
}

function isOnlyGate(shape: Shape): boolean {
  const payees = shape.paysBeneficiaries ? shape.beneficiaries : 0;
  return payees + Number(shape.paysPolicyholder) + Number(shape.hasAnnuity) + Number(shape.hasFulfillment) === 1;
}

function placed({ random }: Shape, closed: Condition, more: readonly Condition[]): Conditions {
  const form = random.below(3);
  if (form === 0) return { show_if: all(closed, ...more) };
  const shown = more.length > 0 ? { show_if: all(...more) } : {};
  return form === 1 ? { ...shown, disabled_if: not(closed) } : { ...shown, hide_if: not(closed) };
}

const details = ["bank_name", "branch_code", "account_type", "account_number"];

export function bankOf(owner: string): Fields {
  const read = details.map((name): [string, string] => [name, `{{${owner}.payment_details.details.${name}}}`]);
  return { type: "eft", details: Object.fromEntries(read) };
}

/** An account that was asked for on the form. */
export function enteredBank(): Fields {
  return {
    type: "eft",
    details: {
      bank_name: `{{${state("bank", "option_key")}}}`,
      branch_code: `{{ ${state("branch_code")} }}`,
      account_type: `{{${state("account_type", "option_key")}}}`,
      account_number: `{{${state("account_number")}}}`,
    },
  };
}

export function bankBlocks(): Fields[] {
  return [
    {
      type: "dropdown",
      key: "bank",
      title: "Bank",
      options: [option("absa", "Absa"), option("capitec", "Capitec Bank"), option("fnb", "First National Bank")],
    },
    { type: "input.text", key: "branch_code", title: "Branch code", max_length: 6 },
    {
      type: "radio",
      key: "account_type",
      title: "Type of account",
      options: [option("savings_account", "Savings"), option("cheque_account", "Cheque")],
    },
    { type: "input.text", key: "account_number", title: "Account number", max_length: 20 },
  ];
}

export function policyholder(amount: string, shape: Shape): Fields {
  const { random, entersBank } = shape;
  const payee: Fields = { type: "policyholder", policyholder_id: "{{claim.policy.policyholder_id}}", amount };
  if (random.chance(0.4)) payee["percentage"] = random.pick([100, "100"]);
  payee["payment_details"] = entersBank ? enteredBank() : bankOf("claim.policy");
  return payee;
}

export function beneficiary(index: number, amount: string, share: string | undefined, shape: Shape): Fields {
  const { random } = shape;
  const person = `claim.policy.beneficiaries.${random.chance(0.3) ? `[${index}]` : index}`;
  const payee: Fields = {
    type: "beneficiary",
    first_name: `{{${person}.first_name}}`,
    last_name: `{{ ${person}.last_name }}`,
    amount,
  };
  if (share !== undefined) payee["percentage"] = `{{${share}}}`;
  if (random.chance(0.5)) {
    payee["identification"] = { type: "id", number: `{{${person}.id.number}}`, country: `{{${person}.id.country}}` };
  }
  if (random.chance(0.5)) payee["email"] = `{{${person}.email}}`;
  if (random.chance(0.7)) payee["payment_details"] = bankOf(person);
  return payee;
}

function option(key: string, value: string): Fields {
  return { key, value };
}
