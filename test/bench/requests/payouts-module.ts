/** A product whose claims have ten payouts each, all of them actionable at once. */
export const payoutsOfClaim = 10;

export const payoutsModule = {
  key: "ten-payouts",
  name: "Ten payouts",
  version: "1.0.0",
  currency: "ZAR",
  time_zone: "Africa/Johannesburg",
  blocks: Array.from({ length: payoutsOfClaim }, (_, place) => ({ block: payout(place) })),
};

export function blockKey(place: number): string {
  return `payout_${place + 1}`;
}

function payout(place: number): object {
  const amount = `{{multiply claim.policy.sum_assured ${place + 1}}}`;
  return {
    type: "payout_request",
    key: blockKey(place),
    title: `Payout ${place + 1}`,
    description: "Claim {{claim.claim_number}}",
    amount,
    payee: {
      type: "policyholder",
      policyholder_id: "{{claim.policyholder_id}}",
      amount,
      payment_details: {
        type: "eft",
        details: {
          bank_name: "{{claim.policy.payment_details.details.bank_name}}",
          branch_code: "{{claim.policy.payment_details.details.branch_code}}",
          account_type: "{{claim.policy.payment_details.details.account_type}}",
          account_number: "{{claim.policy.payment_details.details.account_number}}",
        },
      },
    },
  };
}

export const openingOfClaim = {
  product_module_key: payoutsModule.key,
  policy: {
    policy_id: "6f5c4c7e-9a55-4d1f-8f0a-670100000001",
    policy_number: "TEN-1",
    policyholder_id: "6f5c4c7e-9a55-4d1f-8f0a-670100000002",
    status: "active",
    currency: "ZAR",
    sum_assured: 100_000,
    start_date: "2026-01-01",
    module: {},
    payment_details: {
      type: "eft",
      details: {
        bank_name: "capitec",
        branch_code: "470010",
        account_type: "savings_account",
        account_number: "1234567890",
      },
    },
  },
};
