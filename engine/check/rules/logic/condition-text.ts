import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { analyseLogic } from "./logic-analysis.ts";

/** A condition that prints a text which is neither true nor false. */
export const conditionText: Rule = { name: "condition-text", check };

function check(context: RuleContext): readonly Finding[] {
  const { culprits, taken } = analyseLogic(context);
  return culprits.flatMap((culprit) => {
    const { never, place, reason } = culprit;
    return never === "text" && !taken.has(culprit) ? [{ code: "CB2209", params: { reason }, ...place }] : [];
  });
}
