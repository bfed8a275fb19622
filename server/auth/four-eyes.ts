import type { Actor, DisbursementRequest } from "../../engine/index.ts";
import { type Refused, refuse } from "../problem.ts";
import { personOf } from "./person.ts";

/** What the event of a step says when nobody else looked at it, which only a sandbox allows. */
export interface FourEyesNote {
  readonly four_eyes?: "sandbox";
}

/**
 * Whoever made something never approves it. A name is a person, whatever role or token it comes with; only the sandbox's
 * role `all`, which plays every part, passes.
 */
export function checkFourEyes(maker: Actor | undefined, actor: Actor, made: string): FourEyesNote | Refused {
  if (!maker || personOf(maker.name) !== personOf(actor.name)) return {};
  if (actor.role === "all") return { four_eyes: "sandbox" };
  return refuse("second_person_needed", { name: actor.name, made });
}

/** Of a request: who asked for it, and who said since then into which account its money goes. */
export function checkMakers(request: DisbursementRequest, actor: Actor): FourEyesNote | Refused {
  const seen = checkFourEyes(request.created_by, actor, "created the request");
  if ("problem" in seen || !("payment_details_changed_by" in request)) return seen;
  const changed = checkFourEyes(request.payment_details_changed_by, actor, "changed the account that it pays into");
  return "problem" in changed ? changed : { ...seen, ...changed };
}
