import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import type { Impossible } from "./find-impossible.ts";
import { findImpossibleGoals } from "./impossible-findings.ts";

/** `show_if` and `hide_if` of one block that leave no claim for which it is shown. */
export const showAndHide: Rule = { name: "show-and-hide", check };

function check(context: RuleContext): readonly Finding[] {
  return findImpossibleGoals(context, "CB2203", isShowAndHide);
}

export function isShowAndHide({ goal, needs, block }: Impossible): boolean {
  return goal === "shown" && needs.length === 2 && needs.every((need) => need.block === block);
}
