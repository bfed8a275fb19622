import type { Diagnostic } from "../../model/documents.ts";
import type { FailureReport, ModuleReport, ScenarioReport, SuiteReport } from "../report.ts";
import { writeElement } from "./write-xml.ts";

/**
 * JUnit XML: a suite for each file, a test for each scenario, as continuous integration shows them. What kept a file from
 * being run is an error in it, so that nothing looks better than it is.
 */
export function formatJunit(modules: readonly ModuleReport[], diagnostics: readonly Diagnostic[] = []): string {
  const suites = modules.flatMap((module) => module.suites);
  const { tests, failures, skipped } = countsOf(suites.flatMap(({ scenarios }) => scenarios));
  const errors = diagnostics.length;
  const counts = { tests: tests + errors, failures, skipped, errors };
  const broken = [...new Set(diagnostics.map(({ file }) => file))].map((file) =>
    formatBrokenFile(
      file,
      diagnostics.filter((diagnostic) => diagnostic.file === file),
    ),
  );
  const children = [...suites.map(formatSuite), ...broken];
  const root = writeElement("testsuites", { name: "claimblocks test", ...counts }, children);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}`;
}

function formatBrokenFile(file: string, diagnostics: readonly Diagnostic[]): string {
  const tests = diagnostics.map(({ code, name, message, range }) => {
    const place = `${file}:${range.start.line}:${range.start.column}`;
    const error = writeElement("error", { message, type: code }, `${place}  ${message}`);
    return writeElement("testcase", { classname: file, name: `${code} ${name}`, file }, [error]);
  });
  const count = diagnostics.length;
  return writeElement("testsuite", { name: file, tests: count, failures: 0, skipped: 0, errors: count }, tests);
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
