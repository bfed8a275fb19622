import type { Decision, RequestDraft } from "../../model/evaluation.ts";
import type { CompiledBlock } from "../../model/module.ts";
import type { EvaluationState } from "../evaluation-state.ts";
import { checkSources } from "./check-sources.ts";
import { draftAnnuity } from "./draft-annuity.ts";
import { draftFulfillment } from "./draft-fulfillment.ts";
import { draftPayout } from "./draft-payout.ts";
import type { Findings } from "./findings.ts";
import { checkGates } from "./gates.ts";

const drafters: Readonly<Record<string, (findings: Findings) => RequestDraft | undefined>> = {
  payout_request: draftPayout,
  fulfillment_request: draftFulfillment,
  annuity_request: draftAnnuity,
};

/**
 * The one predicate for "may this block be used now": the card's `actionable` and the request both come from it. All
 * reasons are collected, what stops the block itself before what is wrong in its values.
 */
export function decide(block: CompiledBlock, state: EvaluationState): Decision {
  const findings: Findings = { block, state, refusals: [], roundings: [], notes: [] };
  checkGates(findings);
  const draft = block.withheld ? undefined : drafters[block.type]?.(findings);
  checkSources(findings);
  if (draft === undefined || findings.refusals.length > 0) return { ready: false, refusals: findings.refusals };
  return { ready: true, draft, roundings: findings.roundings, notes: findings.notes };
}
