import { analyseLogic } from "../../logic/logic-analysis.ts";
import type { RuleBlock, RuleContext } from "../../rule.ts";

/** The blocks that no claim can ever use: that is the mistake, and whom they leave out follows from it. */
export function neverUsable(context: RuleContext): ReadonlySet<RuleBlock> {
  return new Set(analyseLogic(context).impossible.map(({ block }) => block));
}
