import type { SavedBlockState } from "../../engine/index.ts";

/** The id of the request that a block has created, as the block's state holds it. */
export function existingRequestId(state: SavedBlockState | undefined): string | undefined {
  switch (state?.type) {
    case "payout_request":
      return state.payout_request_id;
    case "fulfillment_request":
      return state.fulfillment_request_id;
    case "annuity_request":
      return state.annuity_request_id;
    default:
      return undefined;
  }
}
