import { expect, test } from "vitest";
import type { CodeRow } from "../../../../engine/diagnostics/code-row.ts";
import { formatCodeList, formatCodePage } from "../../../../engine/diagnostics/format/code-page.ts";

const row: CodeRow = {
  code: "CB1003",
  name: "duplicate-key",
  severity: "error",
  title: "A key is written twice",
  message: 'The key "{key}" is written twice.',
  help: "Keep one.",
  wrong: "a: 1\na: 2",
  right: "a: 2",
  why: "Readers disagree.",
};

test("prints a page with message, wrong, right, why and what to do", () => {
  expect(formatCodePage(row)).toMatchInlineSnapshot(`
    "CB1003 duplicate-key (error)

    A key is written twice.

    Message
      The key "{key}" is written twice.

    Wrong
      a: 1
      a: 2

    Right
      a: 2

    Why
      Readers disagree.

    What to do
      Keep one."
  `);
});

test("says why a code is no longer used", () => {
  expect(formatCodePage({ ...row, retired: "CB1004 covers it." })).toContain("No longer used: CB1004 covers it.");
});

test("lists codes in columns", () => {
  const short = { ...row, code: "CB1014", name: "merge-key", severity: "warning", retired: "x" } as const;
  expect(formatCodeList([row, short])).toBe(
    "CB1003  duplicate-key  error    A key is written twice\n" +
      "CB1014  merge-key      warning  A key is written twice (no longer used)",
  );
});
