import { describe, expect, test } from "vitest";
import {
  formatJunit,
  formatPretty,
  type ModuleReport,
  runSuite,
  toSuiteReport,
} from "../../../../engine/scenario/index.ts";
import { escapeXml } from "../../../../engine/scenario/format/write-xml.ts";
import { bicycle, suiteOf } from "../bicycle.ts";

const suite = suiteOf(`
name: Theft & loss
now: 2026-04-01
given: { claim: opened }
cases:
  - { name: good, set: { lock: "no" } }
  - { name: bad <one>, set: { incident_date: 2026-03-14 }, expect: { blocks: { waiting_period_alert: hidden } } }
  - { name: later, skip: Not before May. }
`);
const report: ModuleReport = {
  path: "product-modules/bicycle",
  module: { key: "bicycle", name: "Bicycle cover", version: "1.0.0" },
  suites: [toSuiteReport(bicycle.module, runSuite(bicycle.module, suite))],
};

/** How the trace of the one failure is printed on its own. */
const explanation =
  report.suites.flatMap(({ scenarios }) => scenarios.flatMap(({ failures }) => failures))[0]?.explanation ?? "";

describe("the results for people", () => {
  test("say what failed, where, and why", () => {
    const lines = explanation.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.some((line) => line.includes("2026-03-14"))).toBe(true);
    expect(formatPretty([report], { color: false })).toBe(
      [
        "bicycle.test.yaml  Theft & loss  1 passed, 1 failed, 1 skipped",
        "",
        "  failed  bad <one>",
        "    bicycle.test.yaml:7:102",
        '    "waiting_period_alert" is shown, not hidden.',
        "",
        ...lines.map((line) => (line === "" ? "" : `      ${line}`)),
        "",
        "  skipped  later (Not before May.)",
      ].join("\n"),
    );
  });

  test("list what is not covered and which mutants live, each at its place", () => {
    const range = { start: { line: 3, column: 7 }, end: { line: 3, column: 9 } };
    const text = formatPretty(
      [
        {
          ...report,
          suites: [],
          coverage: {
            groups: [{ group: "options", covered: 1, total: 2, percent: 50, threshold: 100 }],
            lacks: [{ group: "options", text: "lock is never no", file: "b.yaml", pointer: "/blocks/0", range }],
          },
          mutation: {
            noticed: 2,
            total: 3,
            percent: 66.6,
            threshold: 95,
            survivors: [{ where: "payout", change: "< became <=", file: "b.yaml", pointer: "/blocks/1", range }],
          },
        },
      ],
      { color: false },
    );
    expect(text.trim()).toBe(`Coverage of product-modules/bicycle
  options        1 of    2  50 %, below the 100 % that the module asks for
  b.yaml:3:7  lock is never no

Mutants of product-modules/bicycle: 2 of 3 noticed, 66.6 %, below the 95 % that the module asks for
  b.yaml:3:7  payout: < became <=`);
  });

  test("cut a trace that nobody would read to its end", () => {
    const failure = {
      message: "m",
      file: "f",
      pointer: "",
      range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
    };
    const long = Array.from({ length: 50 }, (_item, index) => `line ${index} ${"x".repeat(300)}`).join("\n");
    const failures = [{ ...failure, explanation: long }];
    const text = formatPretty(
      [{ ...report, suites: [{ file: "f", name: "n", scenarios: [{ name: "s", outcome: "failed", failures }] }] }],
      { color: false },
    );
    expect(text).toContain("… and 20 more lines");
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThan(207);
  });
});

describe("the results for continuous integration", () => {
  test("are a JUnit suite for each file, with every name escaped", () => {
    const [declaration, ...lines] = formatJunit([report]).split("\n");
    expect(declaration).toBe('<?xml version="1.0" encoding="UTF-8"?>');
    expect(lines.filter((line) => /^ *<(?!failure)/.test(line))).toEqual([
      '<testsuites name="claimblocks test" tests="3" failures="1" skipped="1" errors="0">',
      '  <testsuite name="Theft &amp; loss" tests="3" failures="1" skipped="1" errors="0">',
      '    <testcase classname="bicycle.test.yaml" name="good" file="bicycle.test.yaml"/>',
      '    <testcase classname="bicycle.test.yaml" name="bad &lt;one&gt;" file="bicycle.test.yaml">',
      "    </testcase>",
      '    <testcase classname="bicycle.test.yaml" name="later" file="bicycle.test.yaml">',
      '      <skipped message="Not before May."/>',
      "    </testcase>",
      "  </testsuite>",
      "</testsuites>",
    ]);
    const failure = lines.slice(lines.findIndex((line) => line.includes("<failure"))).join("\n");
    expect(failure).toMatch(/^ {6}<failure message="&quot;waiting_period_alert&quot; is shown, not hidden\.">/);
    expect(failure).toContain("bicycle.test.yaml:7:102  &quot;waiting_period_alert&quot;");
    expect(failure).toContain(escapeXml(explanation.split("\n")[0] ?? "no trace"));
    expect(failure).toContain("2026-03-14");
  });
});
