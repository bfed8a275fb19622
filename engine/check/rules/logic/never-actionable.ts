import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { findImpossibleGoals } from "./impossible-findings.ts";

/** A disbursement that no claim can ever use, so that nobody is paid. */
export const neverActionable: Rule = { name: "never-actionable", check };

function check(context: RuleContext): readonly Finding[] {
  return findImpossibleGoals(context, "CB2206", ({ goal }) => goal === "used");
}
