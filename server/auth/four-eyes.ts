import type { Actor } from "../../engine/index.ts";
import { type Refused, refuse } from "../problem.ts";

/** What the event of a step says when nobody else looked at it, which only a sandbox allows. */
export interface FourEyesNote {
  readonly four_eyes?: "sandbox";
}

/**
 * Whoever made something never approves it. A name is a person, whatever role or token it comes with; only the sandbox's
 * role `all`, which plays every part, passes.
 */
export function checkFourEyes(maker: Actor | undefined, actor: Actor, made: string): FourEyesNote | Refused {
  if (maker?.name !== actor.name) return {};
  if (actor.role === "all") return { four_eyes: "sandbox" };
  return refuse("second_person_needed", { name: actor.name, made });
}
