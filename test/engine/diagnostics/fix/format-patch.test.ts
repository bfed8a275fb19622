import { assert, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { applyFixes, formatPatch } from "../../../../engine/diagnostics/fix/index.ts";
import { anyCase, fixing } from "./fix-cases.ts";

function patchOf(text: string, start: number, end: number, newText: string): string {
  const texts = new Map([["a.yaml", text]]);
  const { edits } = applyFixes([fixing(texts, [{ file: "a.yaml", start, end, text: newText }])], texts);
  return formatPatch("a.yaml", text, edits.get("a.yaml") ?? []);
}

describe("a patch", () => {
  test("shows the changed line with three lines before and after", () => {
    expect(patchOf("1\n2\n3\n4\nfive\n6\n7\n8\n9\n", 8, 12, "5")).toBe(
      "--- a.yaml\n+++ a.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-five\n+5\n 6\n 7\n 8\n",
    );
  });

  test("shows a line that goes and one that comes", () => {
    expect(patchOf("1\n2\n3\n", 2, 4, "")).toBe("--- a.yaml\n+++ a.yaml\n@@ -1,3 +1,2 @@\n 1\n-2\n 3\n");
    expect(patchOf("1\n3\n", 2, 2, "2\n")).toBe("--- a.yaml\n+++ a.yaml\n@@ -1,2 +1,3 @@\n 1\n+2\n 3\n");
  });

  test("says where the line break at the end of the file is missing", () => {
    expect(patchOf("1\n2", 2, 3, "3")).toBe(
      "--- a.yaml\n+++ a.yaml\n@@ -1,2 +1,2 @@\n 1\n-2\n\\ No newline at end of file\n+3\n\\ No newline at end of file\n",
    );
  });

  test("is empty where nothing changes", () => {
    expect(patchOf("1\n2\n", 0, 1, "1")).toBe("");
  });

  test("lets no character of a file move the cursor of a terminal", () => {
    expect(patchOf("a: \u001b[2J\tb\n", 0, 1, "c")).toContain("-a: \uFFFD[2J\tb\n+c: \uFFFD[2J\tb\n");
  });

  test("leads from the old text to the new one", () => {
    assert(
      property(anyCase, ({ texts, wanted }) => {
        const result = applyFixes(
          wanted.map((fix) => fixing(texts, fix)),
          texts,
        );
        for (const [file, text] of texts) {
          const patch = formatPatch(file, text, result.edits.get(file) ?? []);
          expect(applyPatch(toShown(text), patch)).toBe(toShown(result.texts.get(file) ?? text));
        }
      }),
      { numRuns: 500, seed: 5 },
    );
  });
});

/** A carriage return that ends no line is not printed as it is. */
function toShown(text: string): string {
  return text.replaceAll(/\r(?!\n)/g, "\uFFFD");
}

/** A patch program that trusts nothing: what stays or goes must be there, and every count must be right. */
function applyPatch(text: string, patch: string): string {
  const old = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const written: string[] = [];
  let next = 0;
  let left = { old: 0, new: 0 };
  for (const row of rowsOf(patch)) {
    const head = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@/.exec(row);
    if (head) {
      const [from = 0, removed = 0, to = 0, added = 0] = head.slice(1).map(Number);
      const start = removed === 0 ? from : from - 1;
      demand(left.old === 0 && left.new === 0, `too few lines before ${row}`);
      written.push(...old.slice(next, start));
      next = start;
      demand(written.length === (added === 0 ? to : to - 1), `another place than ${row}`);
      left = { old: removed, new: added };
      continue;
    }
    const [mark, line] = [row.slice(0, 1), row.slice(1)];
    if (mark !== "-") written.push(line);
    if (mark !== "+") demand(old[next++] === line, `"${line}" is not there`);
    left = { old: left.old - (mark === "+" ? 0 : 1), new: left.new - (mark === "-" ? 0 : 1) };
  }
  demand(left.old === 0 && left.new === 0, "too few lines at the end");
  return [...written, ...old.slice(next)].join("");
}

/** Rows after the names of the file; one that is followed by the note about the end of the file has no line break. */
function rowsOf(patch: string): readonly string[] {
  const rows: string[] = [];
  for (const row of (patch.match(/[^\n]*\n/g) ?? []).slice(2)) {
    if (row.startsWith("\\")) rows.push((rows.pop() ?? "").replace(/\n$/, ""));
    else rows.push(row);
  }
  return rows;
}

function demand(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
