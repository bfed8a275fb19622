import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { findImpossibleGoals } from "./impossible-findings.ts";
import { isShowAndHide } from "./show-and-hide.ts";

/** A block that no claim shows. */
export const neverVisible: Rule = { name: "never-visible", check };

function check(context: RuleContext): readonly Finding[] {
  return findImpossibleGoals(context, "CB2204", (one) => one.goal === "shown" && !isShowAndHide(one));
}
