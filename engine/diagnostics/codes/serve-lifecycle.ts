import type { CodeRow } from "../code-row.ts";

/** Why a step of a claim or of a request cannot be taken now. */
export const lifecycleCodes: readonly CodeRow[] = [
  {
    code: "CB7042",
    name: "policy-not-linkable",
    severity: "error",
    title: "The policy can no longer be linked",
    message: "{reason}",
    help: "A claim on the wrong policy is closed, and another one opened.",
    wrong: "POST /v1/claims/{claim_id}/policy on a claim that has a payout request",
    right: "the same while the claim is open and has no requests",
    why: "What was reviewed or requested rests on the policy that the claim had then.",
  },
  {
    code: "CB7043",
    name: "second-person-needed",
    severity: "error",
    title: "A second person is needed",
    message: "{name} {made}, so somebody else must take this step.",
    help: "Ask a colleague who may do it; another token of the same person does not help.",
    wrong: "POST /v1/payout-requests/{payout_request_id}/process by whoever created the request",
    right: "the same by somebody else",
    why: "Money leaves, and a decision stands, only after two people have looked at it.",
  },
];
