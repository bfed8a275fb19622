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
  const failures: Failure[] = [];
  let progress: Progress = open(module, scenario);
  for (const step of scenario.steps) {
    const { after, failure } = takeStep(module, progress, step);
    if (failure) {
      failures.push(failure);
      break;
    }
    progress = after;
    if (step.expect) failures.push(...checkExpectation(module, progress, step.expect, observer));
  }
  return { scenario, outcome: failures.length === 0 ? "passed" : "failed", failures };
}

function open(module: CompiledModule, { claim, now }: Scenario): Progress {
  return { claim: { ...claim, ...openClaim(module, { claim, now }) }, now, requests: [] };
}

function checkExpectation(
  module: CompiledModule,
  { claim, now, requests }: Progress,
  expectation: Expectation,
  observer: Observer | undefined,
): readonly Failure[] {
  const evaluation = evaluateClaim(module, { claim, now });
  const checked = checkRequests(evaluation, requests, expectation);
  observer?.observe(evaluation);
  for (const block of checked.requested) observer?.observeRequest(block);
  return [...expectation.blocks.flatMap((block) => checkBlock(evaluation, block)), ...checked.failures];
}
