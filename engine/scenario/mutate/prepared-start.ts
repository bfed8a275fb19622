import type { Evaluation } from "../../model/evaluation.ts";
import type { CompiledModule } from "../../model/module.ts";
import { evaluateClaim } from "../../portable.ts";
import type { Variant } from "../../variant.ts";
import { openScenario } from "../run/run-scenario.ts";
import type { Scenario } from "../scenario.ts";

/** How a scenario starts in the module that the mutants are made of. */
export interface PreparedStart {
  readonly scenario: Scenario;
  readonly evaluation: Evaluation;
  /** The block states of the opened claim, as text. */
  readonly states: string;
}

export function prepareStart(module: CompiledModule, scenario: Scenario): PreparedStart {
  const claim = openScenario(module, scenario);
  const evaluation = evaluateClaim(module, { claim, now: scenario.now });
  // Mutants take over what is worked out here, so that each works out only what differs.
  for (const block of module.order) evaluation.outcome(block);
  return { scenario, evaluation, states: JSON.stringify(claim.block_states) };
}

/** How the scenario starts in a mutant. Where a default differs, so does the claim, and everything is evaluated again. */
export function startIn(variant: Variant, { scenario, evaluation, states }: PreparedStart): Evaluation {
  const claim = openScenario(variant.module, scenario);
  return JSON.stringify(claim.block_states) === states
    ? variant.evaluationLike(evaluation)
    : evaluateClaim(variant.module, { claim, now: scenario.now });
}
