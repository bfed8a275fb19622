/** A request's status in; whether it may still change, and whether its block may be used again, out. */
import type { RequestKind, RequestStatus, RequestStatuses } from "../model/lifecycle.ts";
import { requestTransitions } from "./request-transitions.ts";

/** Nothing was or will be paid, and the block may be used again. A completed request keeps its block for ever. */
export function isEnded(status: RequestStatus): boolean {
  return status === "rejected" || status === "cancelled";
}

/** Some action can still change it. */
export function isLive<Kind extends RequestKind>(kind: Kind, status: RequestStatuses[Kind]): boolean {
  return requestTransitions[kind].some((transition) => transition.from.includes(status));
}
