import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { readFields } from "./formula/read-fields.ts";
import { toStatePath } from "./formula/read-path.ts";
import { type Gate, gateOf, readsStatus } from "./gate/gate-of.ts";
import { givesMoney } from "./giving.ts";

/** Money that can be asked for at every stage of a claim, decided or not. */
export const payoutWithoutGate: Rule = { name: "payout-without-gate", check };

function check(context: RuleContext): readonly Finding[] {
  return context.disbursements.flatMap((block): readonly Finding[] => {
    if (!givesMoney(block) || isMisplaced(block)) return [];
    if (isGated(block) || isGatedByInputs(block, context)) return [];
    const params = { block: block.key };
    return [{ code: "CB2303", params, pointer: `${block.blockPointer}/${"key" in block.block ? "key" : "type"}` }];
  });
}

const conditionNames = ["show_if", "hide_if", "hidden_if", "disabled_if"];

/** Inside a group, where it cannot stand, or with its conditions inside it, where they do not count: that is the mistake. */
function isMisplaced({ parent, block }: RuleBlock): boolean {
  return parent !== undefined || conditionNames.some((name) => name in block);
}

function isGated(block: RuleBlock): boolean {
  const gate = gateOf(block);
  if (!gate.isCertain) return true;
  if (readsStatus(gate.conditions, "approval_status")) return !isOpenUndecided(gate);
  return !gate.letsThrough("approved") || readsStatus(gate.conditions, "claim_status");
}

/** Lets in also who waits for the decision, and is no payment that is meant for just these claims. */
function isOpenUndecided({ letsThrough, alwaysLetsThrough }: Gate): boolean {
  return alwaysLetsThrough("pending") && (letsThrough("approved") || letsThrough("repudiated"));
}

/** Without an amount nothing can be asked for, and the amount may be entered only behind a gate. */
function isGatedByInputs(block: RuleBlock, context: RuleContext): boolean {
  return readFields(block.templates.get("/amount")).some(({ path }) => {
    const input = context.byKey.get(toStatePath(path)?.key ?? "");
    return input !== undefined && input !== block && isGated(input);
  });
}
