import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { codeTable } from "../../../engine/index.ts";
import { emitCodes } from "../../../engine/diagnostics/codes/emit.ts";
import { evaluateCodes } from "../../../engine/diagnostics/codes/evaluate.ts";

const engine = resolve(import.meta.dirname, "../../../engine");
const sources = ["evaluate", "emit", "lifecycle", "schedule"].flatMap((stage) => sourcesIn(join(engine, stage)));
const produced = new Set([...sources, readFileSync(join(engine, "pipeline.ts"), "utf8")].flatMap(codesIn));
const documented = new Set([...codeTable.values()].map(({ name }) => name.replaceAll("-", "_")));

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
}

/** What stands where a code is given: after `code:`, or as an argument of the functions that refuse. */
function codesIn(source: string): readonly string[] {
  const given = [
    ...source.matchAll(/\bcode: "([a-z_]+)"/g),
    ...source.matchAll(/\b(?:refuse|refuseTerm|fail)\(\s*(?:[a-z]+,\s*)?"([a-z_]+)"/g),
  ].map((match) => match[1] ?? "");
  return source.includes("`unknown_${property}`") ? [...given, ...accountingProperties(source)] : given;
}

function accountingProperties(source: string): readonly string[] {
  return [...source.matchAll(/property: "([a-z_]+)"/g)].map((match) => `unknown_${match[1]}`);
}

test("every refusal that the engine can give has its page", () => {
  expect([...produced].filter((code) => !documented.has(code))).toEqual([]);
});

test("every page about a refusal is about one that the engine can give", () => {
  const pages = [...emitCodes, ...evaluateCodes].map(({ name }) => name.replaceAll("-", "_"));
  expect(pages.filter((code) => !produced.has(code))).toEqual([]);
});

test("every page shows what is wrong, what is right and what to do", () => {
  const bare = [...emitCodes, ...evaluateCodes].filter(
    ({ wrong, right, help, why }) => [wrong, right, help, why].some((text) => text.trim() === "") || wrong === right,
  );
  expect(bare).toEqual([]);
});
