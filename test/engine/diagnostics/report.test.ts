import { describe, expect, test } from "vitest";
import { InvariantError } from "../../../engine/diagnostics/invariant.ts";
import { type Finding, report, reportAt } from "../../../engine/diagnostics/report.ts";
import { parseModule } from "../../../engine/load/parse-module.ts";

const source = parseModule(
  [
    { file: "module.yaml", text: "key: demo\nname: Demo\n" },
    {
      file: "claims-blocks.yaml",
      text: "blocks:\n  - key: a\n    title: 'It''s {{claim.claim_number}}'\n  - key: b\n    type: heading\n",
    },
  ],
  { path: "demo" },
);
const place = { file: "a.yaml", pointer: "", range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } } };

function at(finding: Partial<Finding>) {
  return report({ code: "CB1003", params: { key: "a" }, source, pointer: "/blocks/0/title", ...finding });
}

describe("report", () => {
  test("points into the file that a section came from, at the value, the key or a part of the text", () => {
    expect(at({})).toMatchObject({
      file: "claims-blocks.yaml",
      pointer: "/blocks/0/title",
      range: { start: { line: 3, column: 12 }, end: { line: 3, column: 42 } },
    });
    expect(at({ part: "key" }).range).toEqual({ start: { line: 3, column: 5 }, end: { line: 3, column: 10 } });
    // `claim.claim_number`, five characters into the value but six into the file: '' is one quote.
    expect(at({ inside: { start: 7, end: 25 } }).range).toEqual({
      start: { line: 3, column: 21 },
      end: { line: 3, column: 39 },
    });
  });

  test("falls back to the nearest place that exists", () => {
    const diagnostic = report({ code: "CB1003", params: { key: "x" }, source, pointer: "/blocks/1/options/3/key" });
    expect(diagnostic.range.start).toEqual({ line: 4, column: 5 });
    expect(diagnostic.pointer).toBe("/blocks/1/options/3/key");
  });

  test("shows what no section accounts for in the module's own file", () => {
    const diagnostic = report({ code: "CB1003", params: { key: "x" }, source, pointer: "/currency" });
    expect(diagnostic).toMatchObject({ file: "module.yaml", pointer: "", range: { start: { line: 1, column: 1 } } });
  });

  test("places related findings and the edits of fixes too", () => {
    const diagnostic = report({
      code: "CB1003",
      params: { key: "a" },
      source,
      pointer: "/blocks/1/key",
      related: [{ message: "first here", pointer: "/blocks/0/key" }],
      fixes: [{ title: "Rename it", safe: false, edits: [{ pointer: "/blocks/1/key", newText: "c" }] }],
    });
    expect(diagnostic.related).toEqual([
      {
        message: "first here",
        file: "claims-blocks.yaml",
        range: { start: { line: 2, column: 10 }, end: { line: 2, column: 11 } },
      },
    ]);
    expect(diagnostic.fixes).toEqual([
      {
        title: "Rename it",
        safe: false,
        edits: [
          {
            file: "claims-blocks.yaml",
            range: { start: { line: 4, column: 10 }, end: { line: 4, column: 11 } },
            new_text: "c",
          },
        ],
      },
    ]);
  });

  test("takes words and severity from the table and keeps the params for tools", () => {
    expect(reportAt({ code: "CB1009", params: { key: "constructor" }, place })).toEqual({
      code: "CB1009",
      name: "unsafe-key",
      severity: "error",
      message: 'The key "constructor" may not be used.',
      params: { key: "constructor" },
      file: "a.yaml",
      pointer: "",
      range: place.range,
      related: [],
      help: 'Choose another name, for example "constructor_value".',
      fixes: [],
      docs: "npx claimblocks codes CB1009",
    });
  });

  test("asks whether the nearest name was meant, when there is one", () => {
    const params = { policy: "famly" };
    expect(reportAt({ code: "CB1022", params, place }).message).toBe('There is no sample policy "famly".');
    expect(reportAt({ code: "CB1022", params: { ...params, nearest: "family" }, place }).message).toBe(
      'There is no sample policy "famly". Did you mean "family"?',
    );
  });

  test("shortens a long value in the message, not in the params", () => {
    const key = `${"long ".repeat(100)}\nkey`;
    const diagnostic = reportAt({ code: "CB1009", params: { key }, place });
    expect(diagnostic.message.length).toBeLessThan(200);
    expect(diagnostic.message).not.toContain("\n");
    expect(diagnostic.params).toEqual({ key });
  });

  test("does not fill what a value says, nor what objects inherit", () => {
    expect(reportAt({ code: "CB1009", params: { key: "{key}" }, place }).message).toBe(
      'The key "{key}" may not be used.',
    );
    expect(reportAt({ code: "CB1001", params: {}, place }).message).toContain("{path}");
  });

  test("stops at a code that does not exist: that is our own mistake", () => {
    expect(() => reportAt({ code: "CB0000", place })).toThrow(InvariantError);
  });
});
