import type { BlockOutcome } from "../../model/evaluation.ts";
import type { CompiledBlock } from "../../model/module.ts";
import type { ClaimEvaluation } from "../claim-evaluation.ts";
import { suggestChanges } from "./change/suggest-changes.ts";
import { explainConditions } from "./explain-conditions.ts";
import { explainProperties } from "./explain-properties.ts";
import { openExplainView } from "./explain-view.ts";
import type { Explanation, MissingValue } from "./explanation.ts";
import { summarise } from "./summarise.ts";
import { toMissingValues } from "./value/missing-value.ts";

/** Why a block is as it is for one claim, where its values come from, and what would change it. */
export function explainBlock(evaluation: ClaimEvaluation, block: CompiledBlock): Explanation {
  const view = openExplainView(evaluation);
  const { title, missing, disabled_reason: reason } = evaluation.cardOf(block);
  const outcome = evaluation.outcome(block);
  const { visible, required, decision } = outcome;
  return {
    block: block.key,
    type: block.type,
    title,
    visible,
    required,
    actionable: decision?.ready === true,
    summary: summarise(block, outcome, reason, view),
    ...(reason !== undefined && { reason }),
    ...(decision?.ready === false && { refusals: decision.refusals }),
    ...(decision?.ready === true && { roundings: decision.roundings, notes: decision.notes }),
    missing,
    needs: oncePerBlock(toMissingValues(neededPaths(block, outcome, evaluation), view.module)),
    conditions: explainConditions(block, view),
    properties: explainProperties(block, view),
    changes: suggestChanges(evaluation, block),
  };
}

/** The values that a block waits for. A missing one that is not needed stands in `missing` only. */
function neededPaths(
  block: CompiledBlock,
  { visible, decision }: BlockOutcome,
  { missing, results }: ClaimEvaluation,
): readonly string[] {
  if (decision) return decision.ready ? [] : decision.refusals.flatMap((refusal) => refusal.missing ?? []);
  const show = block.conditions.show_if;
  return show && !visible && results[show.slot] === "unknown" ? (missing[show.slot] ?? []) : [];
}

/** Whoever fills in a block gives every field of it. */
function oncePerBlock(needs: readonly MissingValue[]): readonly MissingValue[] {
  return [...new Map(needs.map((need) => [need.block ?? need.path, need])).values()];
}
