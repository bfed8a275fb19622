import { describe, expect, test } from "vitest";
import { report } from "../../../engine/diagnostics/report.ts";
import { parseModule } from "../../../engine/load/parse-module.ts";
import { rangeText } from "./range-text.ts";

const header = "key: demo\nname: Demo\nversion: 1.0.0\ncurrency: ZAR\ntime_zone: UTC\nblocks: []\n";

function parse(files: Readonly<Record<string, string>>) {
  const list = Object.entries({ "module.yaml": header, ...files }).map(([file, text]) => ({ file, text }));
  return parseModule(list, { path: "demo" });
}

const policies = "policies:\n  family:\n    sum_assured: 100\n  single: {sum_assured: 50}\n";
const claims = "$schema: x\nclaims:\n  first:\n    policy: family\n  second:\n    policy: {sum_assured: 1}\n";

describe("samples", () => {
  test("from several files are one list, and a claim may name its policy", () => {
    const source = parse({ "samples/a.yaml": policies, "samples/b.yaml": claims });
    expect(source.diagnostics).toEqual([]);
    expect(source.document["samples"]).toEqual({
      policies: { family: { sum_assured: 100 }, single: { sum_assured: 50 } },
      claims: { first: { policy: { sum_assured: 100 } }, second: { policy: { sum_assured: 1 } } },
    });
  });

  test("keep their places, a named policy its own", () => {
    const source = parse({ "samples/a.yaml": policies, "samples/b.yaml": claims });
    const at = (pointer: string) => {
      const { file, range, pointer: own } = report({ code: "CB1009", params: { key: "x" }, source, pointer });
      return [file, own, rangeText(range)];
    };
    expect(at("/samples/policies/single/sum_assured")).toEqual([
      "samples/a.yaml",
      "/policies/single/sum_assured",
      "4:25-4:27",
    ]);
    expect(at("/samples/claims/second/policy/sum_assured")).toEqual([
      "samples/b.yaml",
      "/claims/second/policy/sum_assured",
      "6:27-6:28",
    ]);
    expect(at("/samples/claims/first/policy/sum_assured")).toEqual([
      "samples/a.yaml",
      "/policies/family/sum_assured",
      "3:18-3:21",
    ]);
  });

  test("in the module's own file join those of the folder", () => {
    const own = `${header}samples:\n  policies:\n    other: {}\n`;
    const source = parse({ "module.yaml": own, "samples/a.yaml": policies });
    expect(source.document["samples"]).toMatchObject({ policies: { other: {}, family: {}, single: {} } });
  });

  test("do not change the hash of the module", () => {
    expect(parse({ "samples/a.yaml": policies }).sha256).toBe(parse({}).sha256);
  });

  test("CB1022: a claim that names no known policy", () => {
    const source = parse({ "samples/a.yaml": `${policies}claims:\n  first:\n    policy: famly\n` });
    expect(source.readable).toBe(true);
    expect(
      source.diagnostics.map(({ code, pointer, message, range }) => [code, pointer, message, rangeText(range)]),
    ).toEqual([
      ["CB1022", "/claims/first/policy", 'There is no sample policy "famly". Did you mean "family"?', "7:13-7:18"],
    ]);
  });

  test("CB1023: the same name in two files", () => {
    const source = parse({ "samples/a.yaml": policies, "samples/b.yaml": "policies:\n  single: {}\n" });
    expect(source.readable).toBe(false);
    expect(source.diagnostics.map(({ code, file, pointer, range }) => [code, file, pointer, rangeText(range)])).toEqual(
      [["CB1023", "samples/b.yaml", "/policies/single", "2:3-2:9"]],
    );
    expect(source.diagnostics[0]?.related[0]).toMatchObject({ file: "samples/a.yaml", range: { start: { line: 4 } } });
  });

  test("that are no objects are left for the schema to judge", () => {
    const source = parse({ "samples/a.yaml": "policies: []\nclaims: {first: {policy: x}}\nother: 1\n" });
    expect(source.document["samples"]).toEqual({ policies: [], claims: { first: { policy: "x" } }, other: 1 });
  });

  test("may be named like what every object inherits", () => {
    const source = parse({ "samples/a.yaml": "policies: {toString: {a: 1}}\nclaims: {valueOf: {policy: toString}}\n" });
    expect(source.diagnostics).toEqual([]);
    expect(source.document["samples"]).toMatchObject({ claims: { valueOf: { policy: { a: 1 } } } });
    const unknown = parse({ "samples/a.yaml": "claims: {first: {policy: hasOwnProperty}}\n" });
    expect(unknown.diagnostics.map(({ code }) => code)).toEqual(["CB1022"]);
  });
});
