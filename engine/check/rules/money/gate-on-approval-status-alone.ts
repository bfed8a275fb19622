import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { findApprovalStatus } from "./gate/find-status.ts";
import { gateOf, readsStatus } from "./gate/gate-of.ts";
import { neverUsable } from "./gate/never-usable.ts";
import { onePerPlace } from "./gate/one-per-place.ts";
import { givesMoney } from "./giving.ts";

/** The approval comes before the acknowledgement and stays when a claim is reopened, so alone it is no gate. */
export const gateOnApprovalStatusAlone: Rule = { name: "gate-on-approval-status-alone", check };

function check(context: RuleContext): readonly Finding[] {
  const unusable = neverUsable(context);
  const resting = context.disbursements.filter(
    (block) => givesMoney(block) && !block.parent && !unusable.has(block) && restsOnApproval(block),
  );
  return onePerPlace(resting, (block) => toFinding(block, context));
}

function restsOnApproval(block: RuleBlock): boolean {
  const { isCertain, conditions, letsThrough } = gateOf(block);
  if (!isCertain || !readsStatus(conditions, "approval_status") || readsStatus(conditions, "claim_status"))
    return false;
  return letsThrough("approved") && !letsThrough("pending");
}

function toFinding(block: RuleBlock, context: RuleContext): Finding | undefined {
  const place = findApprovalStatus(block, context);
  return place && { code: "CB2317", params: { block: block.key }, ...place };
}
