import type { CodeRow } from "../code-row.ts";

/** Why a request cannot take a step. */
export const lifecycleCodes: readonly CodeRow[] = [
  {
    code: "CB5601",
    name: "claim-not-released",
    severity: "error",
    title: "The claim does not release its money yet",
    message: "{reason}",
    help: "Approve the claim (or grant it as goodwill) and acknowledge the decision first; `allowed_actions` lists what is allowed until then.",
    wrong: "approving a fulfillment while the claim is in review",
    right: "approving it once the claim is pending payout",
    why: "A request may wait on an undecided claim, but nothing leaves before the decision is acknowledged.",
  },
  {
    code: "CB5602",
    name: "reason-not-allowed",
    severity: "error",
    title: "This step takes no reason",
    message: "{reason}",
    help: "Leave the reason out; only a rejection carries one.",
    wrong: 'POST .../complete {"reason": "done"}',
    right: "POST .../complete {}",
    why: "A reason on a payment that succeeded would be read as one for its failure.",
  },
];
