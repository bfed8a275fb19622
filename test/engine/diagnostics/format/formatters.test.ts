import { describe, expect, test } from "vitest";
import { formatters } from "../../../../engine/diagnostics/format/formatters.ts";
import { formatSummary } from "../../../../engine/diagnostics/format/summary.ts";
import { reportAt } from "../../../../engine/diagnostics/report.ts";
import type { Diagnostic } from "../../../../engine/model/documents.ts";

function at(file: string, line: number, code: string, params = {}): Diagnostic {
  const range = { start: { line, column: 3 }, end: { line, column: 8 } };
  return reportAt({ code, params, place: { file, pointer: "", range } });
}

const diagnostics = [
  at("claims-blocks.yaml", 4, "CB1003", { key: "amount" }),
  at("claims-blocks.yaml", 12, "CB1014"),
  at("module.yaml", 1, "CB1030", { time_zone: "UTC" }),
];

function format(name: string, given: readonly Diagnostic[]): string {
  const formatter = formatters.get(name);
  if (!formatter) throw new Error(`no formatter ${name}`);
  return formatter(given);
}

describe("the formatters", () => {
  test("stylish lists one line each under its file", () => {
    expect(format("stylish", diagnostics)).toMatchInlineSnapshot(`
      "claims-blocks.yaml
         4:3  error    The key "amount" is written twice in the same object.  CB1003 duplicate-key
        12:3  error    The merge key << is not read.  CB1014 merge-key

      module.yaml
        1:3  info     The module names no time zone; dates are read in UTC.  CB1030 time-zone-assumed

      2 errors, 1 note in 2 files."
    `);
  });

  test("json is the diagnostics as they are", () => {
    expect(JSON.parse(format("json", diagnostics))).toEqual(diagnostics);
    expect(format("json", [])).toBe("[]");
  });

  test("github escapes what would end a property or a command", () => {
    const strange = at("a,b:c%.yaml", 2, "CB1009", { key: "100%,\u2028:" });
    const [line] = format("github", [{ ...strange, message: "one\ntwo\r: 100%, a" }]).split("\n");
    expect(line).toBe(
      "::error file=a%2Cb%3Ac%25.yaml,line=2,endLine=2,col=3,endColumn=8,title=CB1009 unsafe-key::" +
        `one%0Atwo%0D: 100%25, a%0A${strange.help.replaceAll("%", "%25")}`,
    );
  });

  test("github calls an info a notice, and gives no columns for several lines", () => {
    const [, , info] = diagnostics;
    if (!info) throw new Error("no diagnostic");
    const long = { ...info, range: { start: { line: 1, column: 3 }, end: { line: 4, column: 2 } } };
    expect(format("github", [long])).toMatch(/^::notice file=module\.yaml,line=1,endLine=4,title=/);
  });

  test("have nothing to print about a module without mistakes but the summary", () => {
    expect(format("codeframe", [])).toBe("No problems found.");
    expect(format("stylish", [])).toBe("No problems found.");
    expect(format("github", [])).toBe("");
  });
});

describe("formatSummary", () => {
  test("counts by severity and file", () => {
    expect(formatSummary(diagnostics.slice(0, 1))).toBe("1 error in 1 file.");
    expect(formatSummary(diagnostics)).toBe("2 errors, 1 note in 2 files.");
  });
});
