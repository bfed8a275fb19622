/** What a claim and its requests may do next. */
export { allowedClaimActions, applyClaimAction } from "./apply-claim-action.ts";
export type { ClaimActionResult } from "./apply-claim-action.ts";
export { allowedRequestActions, applyRequestAction } from "./apply-request-action.ts";
export type { RequestActionInput, RequestActionResult } from "./apply-request-action.ts";
export { claimActions, isClaimAction } from "./claim-transitions.ts";
export {
  describeApprovalStatus,
  describeClaimState,
  describeClaimStatus,
  describeRequestStatus,
  isRequestStatus,
} from "./describe.ts";
export { requestEffects } from "./effect-on-requests.ts";
export type { RequestEffect } from "./effect-on-requests.ts";
export { nextRound } from "./next-round.ts";
export type { NewRequestRefusal } from "./next-round.ts";
export { initialPayoutStatus, initialRequestStatus, isReleased } from "./released.ts";
export { isEnded, isLive } from "./request-status.ts";
