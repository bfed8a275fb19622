import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { findApprovalStatus } from "./gate/find-status.ts";
import { type Gate, gateOf } from "./gate/gate-of.ts";
import { neverUsable } from "./gate/never-usable.ts";
import { onePerPlace } from "./gate/one-per-place.ts";
import { givesMoney } from "./giving.ts";

/** A claim that is decided as goodwill is to be paid, and the gate lets only approved ones through. */
export const gateIgnoresGoodwill: Rule = { name: "gate-ignores-goodwill", check };

function check(context: RuleContext): readonly Finding[] {
  const unusable = neverUsable(context);
  const gates = context.disbursements
    // In a group no payout may stand at all.
    .filter((block) => givesMoney(block) && !block.parent && !unusable.has(block))
    .map((block) => ({ block, gate: gateOf(block) }));
  // A module may pay goodwill by a block of its own.
  if (gates.some(({ gate }) => !gate.isCertain || isForGoodwillOnly(gate))) return [];
  return onePerPlace(
    gates.filter(({ gate }) => gate.letsThrough("approved") && !gate.letsThrough("goodwill")),
    ({ block }) => toFinding(block, context),
  );
}

function isForGoodwillOnly(gate: Gate): boolean {
  return gate.letsThrough("goodwill") && !gate.letsThrough("approved");
}

function toFinding(block: RuleBlock, context: RuleContext): Finding | undefined {
  const place = findApprovalStatus(block, context);
  return place && { code: "CB2316", params: { block: block.key }, ...place };
}
