import { describeRequestStatus, isEnded } from "../../../lifecycle/index.ts";
import { isDisbursement, type DisbursementType } from "../../../model/block-kinds.ts";
import type { RequestStatus } from "../../../model/lifecycle.ts";
import type { CompiledBlock } from "../../../model/module.ts";
import { savedState } from "../../block-state.ts";
import { requestIdOf } from "../../disbursement/gates.ts";
import type { EvaluationState } from "../../evaluation-state.ts";
import { describePath } from "../../reason/describe-path.ts";
import { statePath } from "./apply-set.ts";
import type { Candidate } from "./candidate.ts";

const statuses: Readonly<Record<DisbursementType, readonly RequestStatus[]>> = {
  payout_request: ["pending_claim_approval", "pending", "processing", "completed", "rejected", "cancelled"],
  fulfillment_request: ["pending", "successful", "rejected", "cancelled"],
  annuity_request: ["active", "paused", "completed", "cancelled"],
};

// Stands for the id that a request would get; nothing is stored.
const anyId = "00000000-0000-4000-8000-000000000000";

/** How far the request of a block may get. The block's own request only matters once it has ended. */
export function requestCandidates(block: CompiledBlock, isOwn: boolean, state: EvaluationState): readonly Candidate[] {
  const { type, key } = block;
  if (!isDisbursement(type)) return [];
  const saved = savedState(state.claim, key);
  const id = (saved && requestIdOf(saved)) ?? anyId;
  if (isOwn && id === anyId) return [];
  return statuses[type]
    .filter((status) => status !== saved?.status && (!isOwn || isEnded(status)))
    .map((status) => ({
      subject: key,
      name: `the request of ${describePath(statePath(key), state.module)}`,
      words: describeRequestStatus(status),
      set: [{ path: statePath(key), value: { ...saved, type, [`${type}_id`]: id, status } }],
    }));
}
