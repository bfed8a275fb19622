import { describe, expect, it } from "vitest";
import {
  checkModule,
  chooseScenarios,
  compileModule,
  findShortfalls,
  parseModule,
  readSuite,
  recordCoverage,
  runMutants,
  runSuite,
  suggestBoundaries,
  toCoverageReport,
  toSuiteReport,
} from "../../engine/index.ts";

const moduleText = `
key: stay
name: Hospital stay
version: 1.0.0
currency: GBP
time_zone: Europe/London
settings: { coverage: { blocks: 100, mutants: 95 } }
blocks:
  - block: { type: input.number, key: days, title: Days in hospital }
  - show_if: { "<": [{ var: claim.block_states.days.value }, 14] }
    block: { type: alert, key: short_stay, color: info, markdown: No benefit is due. }
`;
const suiteText = `
name: A stay in hospital
cases:
  - { name: of 13 days, set: { days: 13 }, expect: { blocks: { short_stay: shown } } }
  - { name: of 15 days, set: { days: 15 }, expect: { blocks: { short_stay: shown } } }
`;

function open() {
  const { module: checked } = checkModule(
    parseModule([{ file: "stay.yaml", text: moduleText }], { path: "stay.yaml" }),
  );
  if (!checked) throw new Error("the module cannot be read");
  return { checked, module: compileModule(checked) };
}

const toPath = (file: string): string => file;

describe("a program that uses the engine", () => {
  const { checked, module } = open();
  const { suite, diagnostics } = readSuite(suiteText, "stay.test.yaml", module);
  if (!suite) throw new Error(diagnostics.map(({ message }) => message).join("\n"));

  it("runs the scenarios of a file and is told what failed, where and why", () => {
    const observer = recordCoverage(checked, module);
    const report = toSuiteReport(module, runSuite(module, suite, { observer }));
    expect(report.scenarios.map(({ name, outcome }) => [name, outcome])).toEqual([
      ["of 13 days", "passed"],
      ["of 15 days", "failed"],
    ]);
    expect(report.scenarios[1]?.failures).toMatchObject([
      { message: '"short_stay" is hidden, not shown.', file: "stay.test.yaml", range: { start: { line: 5 } } },
    ]);
    expect(report.scenarios[1]?.failures[0]?.explanation).toContain("15");
    const coverage = toCoverageReport(observer.coverage(), module, toPath);
    expect(coverage.lacks).toEqual([]);
    expect(findShortfalls({ coverage })).toEqual([]);
  });

  it("runs some of them, and finds out what they would not notice", () => {
    const isChosen = chooseScenarios({ name: "13 days" });
    const { results } = runSuite(module, suite, { ...(isChosen && { isChosen }) });
    expect(results.map(({ scenario }) => scenario.name)).toEqual(["of 13 days"]);
    const passing = { ...suite, scenarios: results.map(({ scenario }) => scenario) };
    const mutation = runMutants({ checked, module, suites: [passing], toPath });
    expect(mutation.survivors.map(({ change, file }) => `${file} ${change}`)).toContain(
      "stay.yaml in show_if, < became <=",
    );
    expect(findShortfalls({ mutation })).toMatchObject([{ what: "mutants", threshold: 95 }]);
  });

  it("is told what to try at every limit", () => {
    const [suggestion] = suggestBoundaries({ checked, module, claim: {}, now: 0 });
    expect(suggestion?.values).toEqual([13, 14, 15]);
  });

  it("is told what is wrong in a file that cannot be run", () => {
    const read = readSuite(suiteText.replaceAll("short_stay", "shrt_stay"), "stay.test.yaml", module);
    expect(read.suite).toBeUndefined();
    expect(read.diagnostics.map(({ code, range }) => [code, range.start.line])).toEqual([
      ["CB8002", 4],
      ["CB8002", 5],
    ]);
  });
});
