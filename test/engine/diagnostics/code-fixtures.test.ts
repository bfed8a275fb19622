import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { codeTable } from "../../../engine/diagnostics/codes.ts";
import { formatCodePage } from "../../../engine/diagnostics/format/code-page.ts";

const folder = resolve(import.meta.dirname, "../check");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".test.ts"));
const texts = files.map((file) => readFileSync(join(folder, file), "utf8"));
const fixtures = new Set(
  texts.flatMap((text) => [...text.matchAll(/^ruleCase\(\s*"(CB\d{4})"/gm)].map(([, code = ""]) => code)),
);

/** What needs several files, or a file beside the module, to be shown. */
const inTestsOfTheirOwn: Readonly<Record<string, string>> = {
  CB2121: "rules/references/non-portable-form.test.ts",
  CB2450: "ignore/comment-ignores.test.ts",
  CB2451: "ignore/comment-ignores.test.ts",
  CB2452: "ignore/comment-ignores.test.ts",
  CB2453: "ignore/ignore-file.test.ts",
  CB2454: "ignore/comment-ignores.test.ts",
  CB2455: "ignore/comment-ignores.test.ts",
};

const rows = [...codeTable.values()];
const current = rows.filter(({ retired }) => retired === undefined);
// What happens while a claim is served, or inside the engine, is not written in a module.
const written = current.filter(({ code }) => code < "CB6" || code.startsWith("CB8"));
const checked = current.filter(({ code }) => code.startsWith("CB2"));

describe("every code", () => {
  test.each(rows)("$code $name has a page with its message", (row) => {
    expect(formatCodePage(row)).toContain(`${row.code} ${row.name} (${row.severity})`);
    expect(formatCodePage(row)).toContain("Message\n  ");
  });

  test.each(written)("$code $name says why, what to do, and shows a wrong and a right way that differ", (row) => {
    const page = formatCodePage(row);
    for (const part of ["Wrong\n  ", "Right\n  ", "Why\n  ", "What to do\n  "]) expect(page).toContain(part);
    expect(row.right.trim()).not.toBe("");
    expect(row.wrong).not.toBe(row.right);
  });
});

describe("every code of the checker", () => {
  test.each(checked)("$code $name has modules that fail and modules that pass", ({ code }) => {
    const own = inTestsOfTheirOwn[code];
    if (own === undefined) expect([...fixtures]).toContain(code);
    else expect(texts[files.indexOf(own)]).toContain(code);
  });

  test("is in the table, if it has modules", () => {
    expect([...fixtures].filter((code) => !codeTable.has(code))).toEqual([]);
  });
});
