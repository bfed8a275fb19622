import type { ClaimScope, Evaluation } from "../../model/evaluation.ts";
import type { CompiledModule } from "../../model/module.ts";
import { evaluateClaim, openClaim } from "../../portable.ts";
import { checkBlock } from "../expect/check-block.ts";
import { checkRequests } from "../expect/check-requests.ts";
import type { Failure, ScenarioResult } from "../result.ts";
import type { Expectation, Scenario } from "../scenario.ts";
import type { Observer } from "./observer.ts";
import type { Progress } from "./progress.ts";
import { takeStep } from "./take-step.ts";

/** Runs one scenario from the opening of its claim to its end, or to the first step that goes wrong. */
export function runScenario(module: CompiledModule, scenario: Scenario, observer?: Observer): ScenarioResult {
  if (scenario.skip !== undefined) return { scenario, outcome: "skipped", failures: [] };
  const start = evaluateClaim(module, { claim: openScenario(module, scenario), now: scenario.now });
  return runFrom(start, scenario, observer);
}

/** The claim of a scenario with all that its module fills in. */
export function openScenario(module: CompiledModule, { claim, now }: Scenario): ClaimScope {
  return { ...claim, ...openClaim(module, { claim, now }) };
}

/** The same from an evaluation of the opened claim. */
export function runFrom(start: Evaluation, scenario: Scenario, observer?: Observer): ScenarioResult {
  const failures: Failure[] = [];
  let progress: Progress = { evaluation: start, requests: [] };
  for (const step of scenario.steps) {
    const { after, failure } = takeStep(start.module, progress, step);
    if (failure) {
      failures.push(failure);
      break;
    }
    progress = after;
    if (step.expect) failures.push(...checkExpectation(progress, step.expect, observer));
  }
  return { scenario, outcome: failures.length === 0 ? "passed" : "failed", failures };
}

function checkExpectation(
  { evaluation, requests }: Progress,
  expectation: Expectation,
  observer: Observer | undefined,
): readonly Failure[] {
  const checked = checkRequests(evaluation, requests, expectation);
  observer?.observe(evaluation);
  for (const block of checked.requested) observer?.observeRequest(block);
  return [...expectation.blocks.flatMap((block) => checkBlock(evaluation, block)), ...checked.failures];
}
