import { type Diagnostic, todayAt } from "../../index.ts";
import {
  type Choice,
  countOutcomes,
  findShortfalls,
  formatJunit,
  formatPretty,
  type ModuleReport,
  type Shortfall,
} from "../../scenario/index.ts";
import { countOf } from "../count-of.ts";
import { exitCodes } from "../exit-codes.ts";
import { formatCodeframe } from "../format-codeframe.ts";
import { describeMissingPath } from "../missing-path.ts";
import { couldNotRun, type Outcome } from "../outcome.ts";
import type { Terminal } from "../terminal.ts";
import { findTestTargets } from "./find-scenarios.ts";
import { openTestModule, type TestModule } from "./open-test-module.ts";
import { createProgress } from "./progress.ts";
import { suggestRows } from "./suggest-rows.ts";
import { testModule } from "./test-module.ts";

export interface RunTestsOptions extends Choice {
  readonly format: "pretty" | "json" | "junit";
  readonly coverage?: boolean;
  readonly mutate?: boolean;
  readonly suggest?: boolean;
  readonly timeZone?: string;
}

/** Everything that the command `test` does. */
export function runTests(paths: readonly string[], options: RunTestsOptions, terminal: Terminal): Outcome {
  const missing = describeMissingPath(paths);
  if (missing !== undefined) return couldNotRun(missing);
  const { timeZone, format, suggest } = options;
  if (suggest) return suggestRows(paths, { timeZone, asJson: format === "json" }, terminal);
  const today = todayAt(terminal.now());
  const modules = findTestTargets(paths)
    .map((target) => openTestModule(target, { timeZone, today }))
    .filter(({ hasScenarios }) => hasScenarios);
  if (modules.length === 0) {
    return couldNotRun(`There are no scenarios in ${paths.map((path) => `"${path}"`).join(", ")}.`);
  }
  const reports = modules.flatMap((module) => {
    const { coverage = false, mutate = false } = options;
    return testModule(module, { choice: options, coverage, mutate, onProgress: createProgress(terminal) }) ?? [];
  });
  const diagnostics = modules.flatMap((module) => module.diagnostics);
  const isRunnable = diagnostics.length === 0 && modules.every(({ unreadable }) => unreadable.length === 0);
  if (reports.length === 0 && isRunnable) return couldNotRun("No scenario is chosen by these options.");
  return {
    data: print(reports, diagnostics, options, terminal),
    talk: describe(reports, modules, options, terminal),
    exitCode: isRunnable && reports.every(isGood) ? exitCodes.clean : exitCodes.findings,
  };
}

function print(
  modules: readonly ModuleReport[],
  diagnostics: readonly Diagnostic[],
  { format }: RunTestsOptions,
  { colors }: Terminal,
): string {
  if (format === "json") return JSON.stringify({ modules, diagnostics }, null, 2);
  return format === "junit" ? formatJunit(modules, diagnostics) : formatPretty(modules, { color: colors.data });
}

function isGood(report: ModuleReport): boolean {
  const hasFailed = report.suites.some(({ scenarios }) => scenarios.some(({ outcome }) => outcome === "failed"));
  return !hasFailed && findShortfalls(report).length === 0;
}

function describe(
  reports: readonly ModuleReport[],
  modules: readonly TestModule[],
  { mutate }: RunTestsOptions,
  terminal: Terminal,
): string {
  const texts = new Map(modules.flatMap((module) => [...module.texts]));
  const diagnostics = modules.flatMap((module) => module.diagnostics);
  const scenarios = reports.flatMap(({ suites }) => suites.flatMap((suite) => suite.scenarios));
  const failed = mutate ? reports.filter(({ mutation }) => !mutation) : [];
  return [
    ...(diagnostics.length > 0 ? [formatCodeframe(diagnostics, texts, terminal)] : []),
    ...modules.flatMap(({ unreadable }) => unreadable),
    ...failed.map(({ path }) => `No mutants of ${path} were made: its scenarios have to pass first.`),
    ...reports.flatMap((report) => findShortfalls(report).map((shortfall) => describeShortfall(report, shortfall))),
    `${countOf(scenarios.length, "scenario")}: ${countOutcomes(scenarios)}.`,
  ].join("\n");
}

function describeShortfall({ path }: ModuleReport, { what, percent, threshold }: Shortfall): string {
  const reached = what === "mutants" ? "noticed" : "covered";
  return `${path} asks for ${threshold} % of its ${what} to be ${reached}; it is ${percent} %.`;
}
