import {
  chooseScenarios,
  type Choice,
  type ModuleReport,
  recordCoverage,
  runMutants,
  runSuite,
  toCoverageReport,
  toSuiteReport,
  withoutThresholds,
} from "../../scenario/index.ts";
import { pathOf } from "../diagnostic-paths.ts";
import type { TestModule } from "./open-test-module.ts";

export interface TestOptions {
  readonly choice: Choice;
  readonly coverage: boolean;
  readonly mutate: boolean;
  readonly onProgress: (path: string, done: number, total: number) => void;
}

/** Runs the scenarios of one module; undefined when none of them can be run or is chosen. */
export function testModule(test: TestModule, options: TestOptions): ModuleReport | undefined {
  const { opened, suites, source, path, isPart } = test;
  if (!opened) return undefined;
  const { checked, module } = opened;
  const observer = options.coverage ? recordCoverage(checked, module) : undefined;
  const isChosen = chooseScenarios(options.choice);
  const results = suites
    .map((suite) => runSuite(module, suite, { observer, ...(isChosen && { isChosen }) }))
    .filter((result) => result.results.length > 0);
  if (results.length === 0) return undefined;
  const toPath = (file: string): string => pathOf(file, source);
  // A scenario that fails already cannot notice anything.
  const allPass = results.every((result) => result.results.every(({ outcome }) => outcome !== "failed"));
  const chosen = results.map(({ suite, results: run }) => ({
    ...suite,
    scenarios: run.map(({ scenario }) => scenario),
  }));
  const onProgress = (done: number, total: number): void => options.onProgress(path, done, total);
  const report: ModuleReport = {
    path,
    module: { key: module.key, name: module.name, version: module.version },
    suites: results.map((result) => toSuiteReport(module, result)),
    ...(observer && { coverage: toCoverageReport(observer.coverage(), module, toPath) }),
    ...(options.mutate && allPass && { mutation: runMutants({ checked, module, suites: chosen, toPath, onProgress }) }),
  };
  return isChosen || isPart ? withoutThresholds(report) : report;
}
