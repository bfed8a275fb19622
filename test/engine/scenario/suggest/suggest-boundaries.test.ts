import { describe, expect, test } from "vitest";
import { formatSuggestions, suggestBoundaries } from "../../../../engine/scenario/index.ts";
import { openModule } from "../bicycle.ts";

const open = openModule(`
key: limits
name: Limits
version: 1.0.0
currency: GBP
time_zone: Europe/London
conditions:
  early: "{{ifCondition (dateDifference claim.block_states.day.value claim.policy.start_date 'months') '<' 6}}"
  late: "{{gt (dateDifference claim.created_at claim.block_states.day.value) 30}}"
  high: "{{ifCondition claim.block_states.amount.value '>=' claim.policy.sum_assured}}"
  many: { ">": [{ var: claim.policy.count }, 4] }
  equal: "{{ifEquals claim.block_states.amount.value 5}}"
blocks:
  - show_if: { and: [{ condition: early }, { condition: late }, { condition: high }, { condition: many }, { condition: equal }] }
    block: { type: heading, key: top, title: Top }
  - block: { type: input.date, key: day, title: Day }
  - block: { type: input.currency, key: amount, title: Amount }
`);
const claim = {
  created_at: "2026-06-30T12:00:00.000Z",
  policy: { start_date: "2026-01-15", sum_assured: 1000 },
} as const;
const suggestions = suggestBoundaries({ ...open, claim, now: Date.parse("2026-06-30") });

const rowsOf = (name: string) =>
  suggestions.find(({ condition }) => condition === name)?.rows.map(({ value, input }) => `${value} ${input}`);

describe("the rows around a limit", () => {
  test("are the last day before it, its first day, and the first day of the next unit", () => {
    expect(rowsOf("early")).toEqual(["5 2026-07-14", "6 2026-07-15", "7 2026-08-15"]);
  });

  test("are found where the count falls as the day moves on", () => {
    expect(rowsOf("late")).toEqual(["29 2026-06-01", "30 2026-05-31", "31 2026-05-30"]);
  });

  test("are the numbers beside what the policy says", () => {
    expect(rowsOf("high")).toEqual(["999 999", "1000 1000", "1001 1001"]);
  });

  test("are left to people where no input decides", () => {
    const many = suggestions.find(({ condition }) => condition === "many");
    expect([many?.values, many?.rows]).toEqual([[3, 4, 5], []]);
  });

  test("are suggested once for each limit, and for limits only", () => {
    expect(suggestions.map(({ condition }) => condition)).toEqual(["early", "late", "high", "many"]);
  });

  test("are printed as cases to paste into a file", () => {
    const text = formatSuggestions(suggestions.slice(2), { claim: "opened", now: "2026-06-30T00:00:00.000Z" });
    expect(text).toBe(`now: 2026-06-30T00:00:00.000Z
given: { claim: opened }
cases:
  # bicycle.yaml:10:24  claim.block_states.amount.value >= claim.policy.sum_assured
  - name: "high"
    rows:
      - { name: "at 999", set: { amount: 999 } }
      - { name: "at 1000", set: { amount: 1000 } }
      - { name: "at 1001", set: { amount: 1001 } }
  # bicycle.yaml:11:24  claim.policy.count > 4
  # Try it at 3, 4, 5.`);
  });
});
