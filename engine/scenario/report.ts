import { placeInText } from "../diagnostics/index.ts";
import type { CompiledModule } from "../model/module.ts";
import type { Range } from "../model/source.ts";
import type { CoverageReport } from "./coverage/to-coverage-report.ts";
import { explainFailure } from "./explain-failure.ts";
import type { MutationReport } from "./mutate/to-mutation-report.ts";
import type { Failure, ScenarioResult, SuiteResult } from "./result.ts";
import type { Suite } from "./scenario.ts";

/** What `claimblocks test --format json` prints of each module. */
export interface ModuleReport {
  readonly path: string;
  readonly module: { readonly key: string; readonly name: string; readonly version: string };
  readonly suites: readonly SuiteReport[];
  readonly coverage?: CoverageReport;
  readonly mutation?: MutationReport;
}

export interface SuiteReport {
  readonly file: string;
  readonly name: string;
  readonly scenarios: readonly ScenarioReport[];
}

export interface ScenarioReport {
  readonly name: string;
  readonly outcome: ScenarioResult["outcome"];
  readonly skip_reason?: string;
  readonly failures: readonly FailureReport[];
}

export interface FailureReport {
  readonly message: string;
  readonly file: string;
  readonly pointer: string;
  readonly range: Range;
  readonly block?: string;
  /** The trace that explains it. */
  readonly explanation?: string;
}

/** The results of one file as they are printed: each failure at its line, with the trace that explains it. */
export function toSuiteReport(module: CompiledModule, { suite, results }: SuiteResult): SuiteReport {
  return {
    file: suite.document.file,
    name: suite.name,
    scenarios: results.map(({ scenario, outcome, failures }) => ({
      name: scenario.name,
      outcome,
      ...(scenario.skip !== undefined && { skip_reason: scenario.skip }),
      failures: failures.map((failure) => toFailureReport(module, suite, failure)),
    })),
  };
}

function toFailureReport(module: CompiledModule, { document }: Suite, failure: Failure): FailureReport {
  const { message, pointer, block } = failure;
  const explanation = explainFailure(module, failure);
  return {
    message,
    ...placeInText(document, document.spanOf(pointer), pointer),
    ...(block !== undefined && { block }),
    ...(explanation !== undefined && { explanation }),
  };
}
