import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { analyseLogic } from "./logic-analysis.ts";

/** A condition, or a part of one, that has the same answer for every claim. */
export const constantCondition: Rule = { name: "constant-condition", check };

function check(context: RuleContext): readonly Finding[] {
  const { culprits, taken } = analyseLogic(context);
  return culprits.flatMap((culprit) => {
    const { never, reason, place, fixes } = culprit;
    if ((never !== "true" && never !== "false") || taken.has(culprit)) return [];
    return [{ code: "CB2201", params: { never, reason }, ...place, ...(fixes && { fixes }) }];
  });
}
