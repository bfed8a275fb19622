import { describe, expect, test } from "vitest";
import { findShortfalls, recordCoverage, runSuite, toCoverageReport } from "../../../../engine/scenario/index.ts";
import { bicycle, bicycleText, openModule, suiteOf } from "../bicycle.ts";

function coverageOf(cases: string, open = bicycle) {
  const { checked, module } = open;
  const observer = recordCoverage(checked, module);
  const suite = suiteOf(`name: Theft\nnow: 2026-04-01\ngiven: { claim: opened }\ncases:\n${cases}`, open);
  expect(runSuite(module, suite, { observer }).results.filter(({ outcome }) => outcome === "failed")).toEqual([]);
  return toCoverageReport(observer.coverage(), module, (file) => file);
}

const everything = `
  - name: shown
    set: { incident_date: 2026-03-02, lock: "no", payout_amount: 5000 }
    claim: { approval_status: approved, claim_status: pending_payout }
    expect: { blocks: { waiting_period_alert: shown }, requests: [payout] }
  - { name: hidden, set: { incident_date: 2026-03-30 }, expect: { blocks: { waiting_period_alert: hidden } } }
`;

describe("the coverage of a module", () => {
  test("counts blocks both ways where they can be, conditions and their parts, options and requests", () => {
    expect(coverageOf(everything)).toEqual({
      groups: [
        { group: "blocks", covered: 6, total: 6, percent: 100 },
        { group: "conditions", covered: 8, total: 8, percent: 100 },
        { group: "options", covered: 2, total: 2, percent: 100 },
        { group: "requests", covered: 2, total: 2, percent: 100 },
      ],
      lacks: [],
    });
  });

  test("lists what never happened, by file and line", () => {
    const { groups, lacks } = coverageOf("  - { name: nothing }\n");
    expect(groups.map(({ percent }) => percent)).toEqual([83.3, 37.5, 50, 50]);
    expect(lacks.map(({ range, text }) => `${range.start.line} ${text}`)).toEqual([
      "9 released is never true",
      "10 claim.approval_status === 'approved' in released is never true",
      "11 claim.claim_status === 'pending_payout' in released is never true",
      "12 in_waiting_period is never true",
      "12 in_waiting_period is never false",
      "21 lock is never no",
      "26 waiting_period_alert is never shown",
      "32 payout is never requested",
    ]);
  });

  test("does not count a moment at which nothing is expected", () => {
    const { lacks } = coverageOf(`
  - name: passing by
    steps:
      - set: { lock: "no" }
      - set: { lock: "yes" }
`);
    expect(lacks.map(({ text }) => text)).toContain("lock is never no");
  });

  test("does not take a block that was used already for one that is refused", () => {
    const payable = "set: { payout_amount: 5000 }, claim: { approval_status: approved, claim_status: pending_payout }";
    const { lacks } = coverageOf(
      `  - { name: twice, ${payable}, steps: [{ request: payout }], expect: { requests: [payout] } }\n`,
    );
    expect(lacks.filter(({ group }) => group === "requests").map(({ text }) => text)).toEqual([
      "payout is never refused",
    ]);
  });

  test("is held against what the module asks for", () => {
    const strict = openModule(`${bicycleText}settings: { coverage: { options: 50, conditions: 37.6 } }\n`);
    const report = coverageOf("  - { name: nothing }\n", strict);
    expect(findShortfalls({ coverage: report }).map(({ what, threshold }) => [what, threshold])).toEqual([
      ["conditions", 37.6],
    ]);
  });
});
