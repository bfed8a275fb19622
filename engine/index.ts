// The public surface of the engine. Servers, command lines and other programs import from here only.
export { formatNames, loadFormatter } from "./diagnostics/format/load-formatter.ts";
export { findModules } from "./load/find-modules.ts";
export { loadModule } from "./load/read-module.ts";
export * from "./portable.ts";
export {
  type Choice as ScenarioChoice,
  chooseScenarios,
  type CoverageRecorder,
  type CoverageReport,
  type Failure as ScenarioFailure,
  findShortfalls,
  type MutationReport,
  type MutationRun,
  type Observer as ScenarioObserver,
  type ReadSuite,
  readSuite,
  recordCoverage,
  runMutants,
  type RunOptions as RunSuiteOptions,
  runSuite,
  type Scenario,
  type ScenarioReport,
  type ScenarioResult,
  type Shortfall,
  type Suggestion,
  type SuggestionContext,
  suggestBoundaries,
  type Suite,
  type SuiteReport,
  type SuiteResult,
  toCoverageReport,
  toSuiteReport,
} from "./scenario/index.ts";
