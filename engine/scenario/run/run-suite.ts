import type { CompiledModule } from "../../model/module.ts";
import type { SuiteResult } from "../result.ts";
import type { Scenario, Suite } from "../scenario.ts";
import type { Observer } from "./observer.ts";
import { runScenario } from "./run-scenario.ts";

export interface RunOptions {
  readonly observer?: Observer | undefined;
  /** A scenario that is not chosen is as if it were not there. */
  readonly isChosen?: (scenario: Scenario, suite: Suite) => boolean;
}

/** Runs the scenarios of one file. */
export function runSuite(module: CompiledModule, suite: Suite, { observer, isChosen }: RunOptions = {}): SuiteResult {
  const chosen = suite.scenarios.filter((scenario) => isChosen?.(scenario, suite) ?? true);
  return { suite, results: chosen.map((scenario) => runScenario(module, scenario, observer)) };
}
