import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { readFields } from "./formula/read-fields.ts";
import { toStatePath } from "./formula/read-path.ts";
import { gateOf, readsStatus } from "./gate/gate-of.ts";
import { moneyTypes } from "./tables/unknown-name-rule.ts";

/** Money that can be asked for at every stage of a claim, decided or not. */
export const payoutWithoutGate: Rule = { name: "payout-without-gate", check };

function check(context: RuleContext): readonly Finding[] {
  return context.blocks.flatMap((block): readonly Finding[] => {
    if (!moneyTypes.has(block.type) || isGated(block, context) || isGatedByInputs(block, context)) return [];
    const params = { block: block.key };
    return [{ code: "CB2303", params, pointer: `${block.blockPointer}/${"key" in block.block ? "key" : "type"}` }];
  });
}

function isGated(block: RuleBlock, context: RuleContext): boolean {
  const { isCertain, conditions, letsThrough } = gateOf(block, context);
  if (!isCertain || !letsThrough("approved")) return true;
  return readsStatus(conditions, "approval_status") || readsStatus(conditions, "claim_status");
}

/** Without an amount nothing can be asked for, and the amount may be entered only behind a gate. */
function isGatedByInputs(block: RuleBlock, context: RuleContext): boolean {
  return readFields(block.templates.get("/amount")).some(({ path }) => {
    const input = context.byKey.get(toStatePath(path)?.key ?? "");
    return input !== undefined && input !== block && isGated(input, context);
  });
}
