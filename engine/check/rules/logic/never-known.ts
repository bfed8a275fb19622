import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { analyseLogic } from "./logic-analysis.ts";

/** A comparison that has no answer for any claim, and so never lets anything happen. */
export const neverKnown: Rule = { name: "never-known", check };

function check(context: RuleContext): readonly Finding[] {
  const { culprits, taken } = analyseLogic(context);
  return culprits.flatMap((culprit) => {
    const { never, reason, place, fixes } = culprit;
    if (never !== "known" || taken.has(culprit)) return [];
    return [{ code: "CB2207", params: { reason }, ...place, ...(fixes && { fixes }) }];
  });
}
