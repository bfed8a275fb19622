import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { CodeRow } from "../../../engine/diagnostics/code-row.ts";
import { checkCodes } from "../../../engine/diagnostics/codes/check.ts";
import { emitCodes } from "../../../engine/diagnostics/codes/emit.ts";
import { evaluateCodes } from "../../../engine/diagnostics/codes/evaluate.ts";
import { expressionCodes } from "../../../engine/diagnostics/codes/expression.ts";
import { internalCodes } from "../../../engine/diagnostics/codes/internal.ts";
import { loadCodes } from "../../../engine/diagnostics/codes/load.ts";
import { scenarioCodes } from "../../../engine/diagnostics/codes/scenario.ts";
import { schemaCodes } from "../../../engine/diagnostics/codes/schema.ts";
import { serveCodes } from "../../../engine/diagnostics/codes/serve.ts";
import { storeCodes } from "../../../engine/diagnostics/codes/store.ts";
import { codeTable } from "../../../engine/diagnostics/codes.ts";

const stages: readonly (readonly [stage: string, rows: readonly CodeRow[], numbers: RegExp])[] = [
  ["load", loadCodes, /^CB1\d{3}$/],
  ["schema", schemaCodes, /^CB20\d\d$/],
  ["expression", expressionCodes, /^CB(?:21|22|3\d)\d\d$/],
  ["check", checkCodes, /^CB2[1-4]\d\d$/],
  ["evaluate", evaluateCodes, /^CB4\d{3}$/],
  ["emit", emitCodes, /^CB5\d{3}$/],
  ["store", storeCodes, /^CB6\d{3}$/],
  ["serve", serveCodes, /^CB7\d{3}$/],
  ["scenario", scenarioCodes, /^CB8\d{3}$/],
  ["internal", internalCodes, /^CB9\d{3}$/],
];

describe("the table of codes", () => {
  test.each(stages)("numbers the codes of %s within the range of their stage", (_stage, rows, numbers) => {
    for (const row of rows) expect(row.code).toMatch(numbers);
  });

  test("gives no number and no name to two mistakes", () => {
    const rows = stages.flatMap(([, stageRows]) => stageRows);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    expect(codeTable.size).toBe(rows.length);
  });

  test("lists the codes in the order of their numbers", () => {
    const codes = [...codeTable.keys()];
    expect(codes).toEqual(codes.toSorted());
  });

  test("names every code in kebab case and says in calm words what is wrong", () => {
    const wrong = [...codeTable.values()].filter(
      ({ name, title, message, help }) =>
        !/^[a-z][a-z0-9-]*$/.test(name) ||
        isBlank(title) ||
        isBlank(message) ||
        /\w!(?:\s|$)/.test(`${message} ${help}`),
    );
    expect(wrong).toEqual([]);
  });

  // Some answers over HTTP have nothing to add.
  test("always tells whoever writes a module what to do and why", () => {
    const rows = [...codeTable.values()].filter(({ code }) => code < "CB6");
    expect(rows.filter(({ help, why }) => isBlank(help) || isBlank(why))).toEqual([]);
  });

  test("shows wrong and right for everything that loading a module refuses", () => {
    expect(loadCodes.filter(({ wrong, right }) => isBlank(wrong) || isBlank(right) || wrong === right)).toEqual([]);
  });

  test("leaves out no file of codes", () => {
    const folder = new URL("../../../engine/diagnostics/codes/", import.meta.url);
    const stageFiles = readdirSync(folder).filter((file) => !file.includes("-"));
    expect(stageFiles.map((file) => file.replace(".ts", ""))).toEqual(stages.map(([stage]) => stage).toSorted());
  });
});

function isBlank(text: string): boolean {
  return text.trim() === "";
}
