import type { FailureReport, ModuleReport, ScenarioReport, SuiteReport } from "../report.ts";
import { writeElement } from "./write-xml.ts";

/** JUnit XML: a suite for each file, a test for each scenario, as continuous integration shows them. */
export function formatJunit(modules: readonly ModuleReport[]): string {
  const suites = modules.flatMap((module) => module.suites);
  const counts = countsOf(suites.flatMap(({ scenarios }) => scenarios));
  const root = writeElement("testsuites", { name: "claimblocks test", ...counts }, suites.map(formatSuite));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}`;
}

function formatSuite({ file, name, scenarios }: SuiteReport): string {
  const tests = scenarios.map((scenario) => formatScenario(file, scenario));
  return writeElement("testsuite", { name, ...countsOf(scenarios), errors: 0 }, tests);
}

function countsOf(scenarios: readonly ScenarioReport[]) {
  const count = (outcome: ScenarioReport["outcome"]): number =>
    scenarios.filter((scenario) => scenario.outcome === outcome).length;
  return { tests: scenarios.length, failures: count("failed"), skipped: count("skipped") };
}

function formatScenario(file: string, { name, outcome, skip_reason = "", failures }: ScenarioReport): string {
  const skipped = outcome === "skipped" ? [writeElement("skipped", { message: skip_reason })] : [];
  return writeElement("testcase", { classname: file, name, file }, [...skipped, ...failures.map(formatFailure)]);
}

function formatFailure({ file, range, message, explanation = "" }: FailureReport): string {
  const place = `${file}:${range.start.line}:${range.start.column}`;
  return writeElement("failure", { message }, `${place}  ${message}\n${explanation}`.trimEnd());
}
