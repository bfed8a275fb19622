import type { ClaimScope } from "../model/evaluation.ts";
import type { Scenario, Suite } from "./scenario.ts";

/** One thing that is not as a scenario says. */
export interface Failure {
  readonly message: string;
  /** In the document of its suite. */
  readonly pointer: string;
  readonly block?: string;
  /** What to look at to see why; absent where there is nothing to explain. */
  readonly moment?: Moment;
}

export interface Moment {
  readonly claim: ClaimScope;
  readonly now: number;
  /** Beside its conditions, the properties of the block that matter, by pointer: `/payee/amount`. */
  readonly properties: readonly string[];
}

export interface ScenarioResult {
  readonly scenario: Scenario;
  readonly outcome: "passed" | "failed" | "skipped";
  readonly failures: readonly Failure[];
}

export interface SuiteResult {
  readonly suite: Suite;
  readonly results: readonly ScenarioResult[];
}
