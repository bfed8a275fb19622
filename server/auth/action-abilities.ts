/** What the actions on claims and on requests ask of whoever takes them. */
import type { ClaimAction, RequestAction, RequestKind } from "../../engine/index.ts";
import type { Ability } from "./abilities.ts";

export const claimActionAbility: Readonly<Record<ClaimAction, Ability>> = {
  "send-to-review": "capture",
  "send-to-capture": "capture",
  approve: "decide",
  goodwill: "decide",
  repudiate: "decide",
  "no-claim": "decide",
  "acknowledge-approved": "acknowledge",
  "acknowledge-goodwill": "acknowledge",
  "acknowledge-repudiated": "acknowledge",
  "acknowledge-no-claim": "acknowledge",
  "do-not-acknowledge-approved": "acknowledge",
  "do-not-acknowledge-goodwill": "acknowledge",
  "do-not-acknowledge-repudiated": "acknowledge",
  "do-not-acknowledge-no-claim": "acknowledge",
  "paid-out": "pay",
  close: "close",
  reopen: "reopen",
};

const requestActionAbility: Readonly<Record<RequestAction, Ability>> = {
  release: "approve_request",
  process: "pay",
  complete: "pay",
  approve: "approve_request",
  reject: "reject_request",
  cancel: "cancel_request",
  pause: "manage_annuity",
  resume: "manage_annuity",
};

/** An annuity pays again and again, so that whatever is done with it is one ability. */
export function abilityForRequest(kind: RequestKind, action: RequestAction): Ability {
  return kind === "annuity_request" ? "manage_annuity" : requestActionAbility[action];
}
