import type { AnnuityRequest, Refusal } from "../../model/documents.ts";
import type { CompiledBlock } from "../../model/module.ts";
import { annuityRuns, scheduleOf } from "../../schedule/index.ts";
import type { ClaimEvaluation } from "../claim-evaluation.ts";
import { draftAnnuity } from "./draft-annuity.ts";
import type { Findings } from "./findings.ts";

export type AnnuityTermsPlan = Pick<
  AnnuityRequest,
  "amount" | "currency" | "fulfillment_type" | "frequency" | "duration" | "first_due_at" | "time_zone"
>;

export interface PlannedRun {
  /** Counts from 1. */
  readonly run: number;
  /** ISO instant. */
  readonly due_at: string;
  /** In minor units; absent where each run is a fulfillment. */
  readonly amount?: number;
  readonly currency?: string;
}

export interface AnnuityPlan {
  readonly block: string;
  readonly title: string;
  /** Whether its request could be created at this moment; if not, `reason` says what stops it. */
  readonly actionable: boolean;
  readonly reason?: string;
  /** Absent when a value is missing or wrong; then `refusals` says which. */
  readonly plan?: AnnuityTermsPlan & { readonly runs: readonly PlannedRun[]; readonly truncated: boolean };
  readonly refusals: readonly Refusal[];
}

/** What an annuity made at the evaluation's moment would pay, also while its block cannot be used yet. */
export function planAnnuity(evaluation: ClaimEvaluation, block: CompiledBlock): AnnuityPlan {
  const findings: Findings = { block, state: evaluation, refusals: [], roundings: [], notes: [] };
  const draft = block.withheld ? undefined : draftAnnuity(findings);
  const { title, disabled_reason: reason } = evaluation.cardOf(block);
  const { decision } = evaluation.outcome(block);
  const refusals = decision?.ready === false ? decision.refusals : [];
  const head = { block: block.key, title, actionable: decision?.ready === true, refusals };
  const why = reason === undefined ? {} : { reason };
  if (!draft) return { ...head, ...why };
  const { amount, currency, fulfillment_type, frequency, duration, first_due_at, time_zone } =
    draft as unknown as AnnuityTermsPlan;
  const money = amount !== undefined && currency !== undefined && { amount, currency };
  const created_at = new Date(evaluation.now).toISOString();
  const { runs, truncated } = annuityRuns(scheduleOf({ frequency, duration, time_zone, created_at }));
  const planned = runs.map(({ sequence, dueAt }) => {
    return { run: sequence, due_at: new Date(dueAt).toISOString(), ...money };
  });
  const given = { ...money, ...(fulfillment_type && { fulfillment_type }) };
  const terms = { ...given, frequency, duration, first_due_at, time_zone };
  return { ...head, ...why, plan: { ...terms, runs: planned, truncated } };
}
