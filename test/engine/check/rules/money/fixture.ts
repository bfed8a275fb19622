/** Payouts and what stands around them, as their authors write them. */
export const benefit = { type: "input.currency", key: "benefit", title: "Benefit" };
export const total = "claim.block_states.benefit.value";
export const whole = `{{${total}}}`;

export const released =
  "{{#if (in claim.approval_status 'approved' 'goodwill')}}{{in claim.claim_status 'pending_payout' 'paid_out'}}{{else}}false{{/if}}";

export function share(index: number): string {
  return `{{percent ${total} claim.policy.beneficiaries.${index}.percentage}}`;
}

export function bankOf(owner: string, changes: object = {}): object {
  const names = ["bank_name", "branch_code", "account_type", "account_number"];
  const read = names.map((name) => [name, `{{${owner}.payment_details.details.${name}}}`]);
  return { type: "eft", details: { ...Object.fromEntries(read), ...changes } };
}

/** A payout to the policyholder; `amount` stands in both places unless the payee has another. */
export function payout(changes: object = {}, payee: object = {}, wrapper: object = {}): object {
  const amount = (changes as { amount?: unknown }).amount ?? whole;
  const block = {
    type: "payout_request",
    key: "payout",
    title: "Payout",
    amount,
    ...changes,
    payee: { type: "policyholder", policyholder_id: "{{claim.policy.policyholder_id}}", amount, ...payee },
  };
  return { show_if: released, ...wrapper, block };
}

export function toBeneficiary(index: number, changes: object = {}, payee: object = {}, wrapper: object = {}): object {
  const beneficiary = `claim.policy.beneficiaries.${index}`;
  const amount = (changes as { amount?: unknown }).amount ?? share(index);
  const block = {
    type: "payout_request",
    key: `payout_${index}`,
    title: "Payout",
    amount,
    ...changes,
    payee: {
      type: "beneficiary",
      first_name: `{{${beneficiary}.first_name}}`,
      last_name: `{{${beneficiary}.last_name}}`,
      amount,
      ...payee,
    },
  };
  return { show_if: released, ...wrapper, block };
}

export function annuity(changes: object = {}, wrapper: object = {}): object {
  const block = {
    type: "annuity_request",
    key: "annuity",
    description: "Income",
    amount: whole,
    frequency: { type: "monthly", time_of_day: "06:00", day_of_month: 1 },
    duration: { count: 12 },
    ...changes,
  };
  return { show_if: released, ...wrapper, block };
}

/** The benefit and what is paid from it. */
export function paying(...blocks: readonly object[]): { readonly blocks: readonly object[] } {
  return { blocks: [benefit, ...blocks] };
}
