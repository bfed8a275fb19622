/** The public file of this folder: scenario files of a module in, what holds and what does not out. */
export { type CoverageRecorder, recordCoverage } from "./coverage/record-coverage.ts";
export { type CoverageReport, toCoverageReport } from "./coverage/to-coverage-report.ts";
export { findShortfalls, type Shortfall } from "./find-shortfalls.ts";
export { formatJunit } from "./format/format-junit.ts";
export { countOutcomes, formatPretty } from "./format/format-pretty.ts";
export { formatSuggestions } from "./format/format-suggestions.ts";
export { type MutationRun, runMutants } from "./mutate/run-mutants.ts";
export type { MutationReport } from "./mutate/to-mutation-report.ts";
export { type ReadSuite, readSuite } from "./read/read-suite.ts";
export { type ModuleReport, type ScenarioReport, type SuiteReport, toSuiteReport } from "./report.ts";
export type { Failure, ScenarioResult, SuiteResult } from "./result.ts";
export { type Choice, chooseScenarios } from "./run/choose-scenarios.ts";
export type { Observer } from "./run/observer.ts";
export { runScenario } from "./run/run-scenario.ts";
export { type RunOptions, runSuite } from "./run/run-suite.ts";
export type { Scenario, Suite } from "./scenario.ts";
export { type Suggestion, type SuggestionContext, suggestBoundaries } from "./suggest/suggest-boundaries.ts";
export { withoutThresholds } from "./without-thresholds.ts";
