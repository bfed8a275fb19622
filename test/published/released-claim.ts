import type { Claim } from "../../engine/index.ts";

export const policyholderId = "bf1ada91-eecb-4f47-9bfa-1258bb1e0055";

/** An approved and acknowledged claim on a policy with everything that the published blocks refer to. */
export const releasedClaim: Claim = {
  claim_id: "5e2fd8ac-1c4b-4b71-9f0a-3a4a8a7b3f10",
  claim_number: "C-107",
  claim_status: "pending_payout",
  approval_status: "approved",
  policy_id: "dd1f2974-af7e-4caf-8105-2b093416d8f0",
  policyholder_id: policyholderId,
  policy: {
    policy_id: "dd1f2974-af7e-4caf-8105-2b093416d8f0",
    policyholder_id: policyholderId,
    currency: "ZAR",
    module: { benefit_amount: 100000 },
    beneficiaries: [
      {
        first_name: "Erlich",
        last_name: "Bachman",
        percentage: 60,
        payment_details: {
          type: "eft",
          details: {
            bank_name: "absa",
            branch_code: "632005",
            account_type: "savings_account",
            account_number: "0012345678",
          },
        },
      },
    ],
    payment_details: {
      type: "eft",
      details: {
        bank_name: "tyme_bank",
        branch_code: "678910",
        account_type: "cheque_account",
        account_number: "51000000001",
      },
    },
  },
  block_states: {
    payout_amount: { type: "input.currency", value: 250000 },
    total_payout_amount: { type: "input.currency", value: 100001 },
  },
};
