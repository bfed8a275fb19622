import { describe, expect, test } from "vitest";
import { parseModule } from "../../../engine/load/parse-module.ts";
import { rangeText } from "./range-text.ts";

const header = "key: demo\nname: Demo\nversion: 1.0.0\ncurrency: ZAR\ntime_zone: Africa/Johannesburg\n";
const blocks = "blocks:\n  - key: a\n    type: heading\n    title: A\n";
const block = { key: "a", type: "heading", title: "A" };

function parse(files: Readonly<Record<string, string>>, timeZone?: string) {
  const list = Object.entries(files).map(([file, text]) => ({ file, text }));
  return parseModule(list, { path: "modules/demo", timeZone });
}

function findingsOf(files: Readonly<Record<string, string>>) {
  return parse(files).diagnostics.map(({ code, file, pointer, range }) => [code, file, pointer, rangeText(range)]);
}

describe("a module folder", () => {
  const folder = {
    "module.yaml": `# yaml-language-server: $schema=x\n$schema: x\n${header}`,
    "claims-blocks.yaml": `$schema: y\n${blocks}`,
    "conditions.yaml": "conditions:\n  open: true\n",
    "tables/pay-codes.yaml": "pay_codes:\n  - {name: repair, label: Repair}\n",
    "tables/fulfillment-types.json": '{"fulfillmentTypes": []}',
    "scenarios/one.test.yaml": "not: [ours",
    "README.md": "# Demo",
    "tables/.draft.yaml": "not: [ours",
    "tables/old/pay-codes.yaml": "not: [ours",
  };

  test("becomes one document whose sections know their files", () => {
    const source = parse(folder);
    expect(source).toMatchObject({ path: "modules/demo", layout: "folder", readable: true, diagnostics: [] });
    expect(source.document).toEqual({
      key: "demo",
      name: "Demo",
      version: "1.0.0",
      currency: "ZAR",
      time_zone: "Africa/Johannesburg",
      blocks: [block],
      conditions: { open: true },
      pay_codes: [{ name: "repair", label: "Repair" }],
      fulfillmentTypes: [],
      locale: "en-ZA",
      rounding: "down",
    });
    expect(source.sections).toMatchObject({
      key: { file: "module.yaml", pointer: "/key" },
      blocks: { file: "claims-blocks.yaml", pointer: "/blocks" },
      fulfillmentTypes: { file: "tables/fulfillment-types.json", pointer: "/fulfillmentTypes" },
    });
    expect(source.sections).not.toHaveProperty("locale");
    expect(source.documents.map(({ file }) => file)).toEqual([
      "module.yaml",
      "claims-blocks.yaml",
      "conditions.yaml",
      "tables/fulfillment-types.json",
      "tables/pay-codes.yaml",
    ]);
  });

  test("is the same module as one file with everything in it, in YAML or JSON", () => {
    const source = parse(folder);
    const { locale: _locale, rounding: _rounding, ...written } = source.document;
    const single = parse({ "demo.json": JSON.stringify(written) });
    expect(single.layout).toBe("file");
    expect(single.document).toEqual(source.document);
    expect(single.sha256).toBe(source.sha256);
  });

  test("may have its blocks as a bare list", () => {
    const source = parse({ "module.yaml": header, "claims-blocks.json": JSON.stringify([block]) });
    expect(source.document["blocks"]).toEqual([block]);
    expect(source.sections["blocks"]).toEqual({ file: "claims-blocks.json", pointer: "" });
  });

  test("keeps the locale and the rounding that it names", () => {
    const { document } = parse({ "module.yaml": `${header}locale: af-ZA\nrounding: reject\n` });
    expect(document).toMatchObject({ locale: "af-ZA", rounding: "reject" });
  });

  test.each([
    ["GBP", "en-GB"],
    ["ZAR", "en-ZA"],
    ["EUR", "en"],
  ])("prints amounts in %s by the locale %s when it names none", (currency, locale) => {
    expect(parse({ "module.yaml": header.replace("ZAR", currency) }).document["locale"]).toBe(locale);
  });

  test("CB1020: a section in two files, with both places", () => {
    const files = { "module.yaml": header + blocks, "claims-blocks.yaml": `# ours\n${blocks}` };
    expect(findingsOf(files)).toEqual([["CB1020", "claims-blocks.yaml", "/blocks", "2:1-2:7"]]);
    expect(parse(files)).toMatchObject({ readable: false, document: {}, sha256: "" });
    expect(parse(files).diagnostics[0]?.related).toEqual([
      {
        message: '"blocks" is here too.',
        file: "module.yaml",
        range: { start: { line: 6, column: 1 }, end: { line: 6, column: 7 } },
      },
    ]);
  });

  test("CB1020: a bare list of blocks beside another is one mistake, and so is a whole second module file", () => {
    expect(findingsOf({ "module.yaml": header + blocks, "claims-blocks.json": "[]" })).toEqual([
      ["CB1020", "claims-blocks.json", "", "1:1-1:3"],
    ]);
    expect(findingsOf({ "module.yaml": header, "module.json": '{"key": "demo", "name": "Demo"}' })).toEqual([
      ["CB1020", "module.yaml", "/key", "1:1-1:4"],
    ]);
  });

  test("CB1021: a file that is not an object", () => {
    expect(findingsOf({ "module.yaml": header, "tables/pay-codes.yaml": "- name: repair\n" })).toEqual([
      ["CB1021", "tables/pay-codes.yaml", "", "1:1-1:15"],
    ]);
    expect(findingsOf({ "module.yaml": header, "samples/claims.yaml": "text\n" })).toEqual([
      ["CB1021", "samples/claims.yaml", "", "1:1-1:5"],
    ]);
  });

  test("lists the mistakes of all its files, and still shows their texts", () => {
    const files = { "module.yaml": header, "claims-blocks.yaml": "blocks: [", "conditions.yaml": "a: 1\na: 2\n" };
    expect(findingsOf(files).map(([code, file]) => [code, file])).toEqual([
      ["CB1002", "claims-blocks.yaml"],
      ["CB1003", "conditions.yaml"],
    ]);
    expect(new Map(parse(files).documents.map(({ file, text }) => [file, text]))).toEqual(
      new Map(Object.entries(files)),
    );
  });
});

describe("a single file", () => {
  test("that names itself a module gets nothing supplied that it should say", () => {
    const source = parse({ "demo.yaml": `key: demo\n${blocks}` });
    expect(source.diagnostics).toEqual([]);
    expect(Object.keys(source.document).toSorted()).toEqual(["blocks", "key", "locale", "rounding"]);
  });

  test.each([
    ["a bare list", JSON.stringify([block])],
    ["an object with blocks", blocks],
  ])("with %s is a module named for its file, which cannot pay by accident", (_what, text) => {
    const source = parse({ "Lost Device (v2).yaml": text });
    expect(source.document).toEqual({
      key: "Lost_Device_v2",
      name: "Lost_Device_v2",
      version: "0.0.0",
      blocks: [block],
      time_zone: "UTC",
      currency: "XXX",
      locale: "en",
      rounding: "down",
    });
    expect(source.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ["CB1030", "info"],
      ["CB1031", "info"],
    ]);
  });

  test("with only blocks takes the time zone that it is given", () => {
    const source = parseModule([{ file: "a.yaml", text: blocks }], { path: "a.yaml", timeZone: "Europe/London" });
    expect(source.document["time_zone"]).toBe("Europe/London");
    expect(source.diagnostics.map(({ code }) => code)).toEqual(["CB1031"]);
  });

  test("CB1021: that is a text", () => {
    expect(findingsOf({ "a.yaml": "just text\n" })).toEqual([["CB1021", "a.yaml", "", "1:1-1:10"]]);
    expect(findingsOf({ "a.json": "null" })).toEqual([["CB1021", "a.json", "", "1:1-1:5"]]);
  });

  test("is read back as the same module from the JSON of its document", () => {
    const source = parse({ "a.yaml": blocks });
    const again = parseModule([{ file: "module.json", text: JSON.stringify(source.document) }], { path: "store" });
    expect(again.document).toEqual(source.document);
    expect(again.sha256).toBe(source.sha256);
    expect(again.diagnostics).toEqual([]);
  });
});

describe("files that are no module", () => {
  test("CB1004: several files without a module file", () => {
    expect(findingsOf({ "a.yaml": blocks, "b.yaml": blocks })).toEqual([["CB1004", "modules/demo", "", "1:1-1:1"]]);
    expect(findingsOf({})).toEqual([["CB1004", "modules/demo", "", "1:1-1:1"]]);
  });

  test("CB1007: more than sixteen MiB together", () => {
    const text = `a: "${"x".repeat(3.9 * 1024 * 1024)}"`;
    const tables = Object.fromEntries(["a", "b", "c", "d", "e"].map((name) => [`tables/${name}.yaml`, text]));
    const { diagnostics, readable } = parse({ "module.yaml": header, ...tables });
    expect(readable).toBe(false);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["CB1007", "The module is larger than 16 MiB."],
    ]);
  });

  test("a larger single file is accepted when the caller vouches for it", () => {
    const text = `{"key": "a"}${" ".repeat(5 * 1024 * 1024)}`;
    const files = [{ file: "module.json", text }];
    expect(parseModule(files, { path: "a" }).diagnostics.map(({ code }) => code)).toEqual(["CB1007"]);
    expect(parseModule(files, { path: "a", largestFile: 16 * 1024 * 1024 }).readable).toBe(true);
  });
});
