import { assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { loadFormatter } from "../../../../engine/diagnostics/format/load-formatter.ts";
import { reportAt } from "../../../../engine/diagnostics/report.ts";
import type { Diagnostic } from "../../../../engine/model/documents.ts";
import { readXml } from "./read-xml.ts";

const formatJunit = await loadFormatter("junit");
if (!formatJunit) throw new Error("no format junit");

const range = { start: { line: 4, column: 3 }, end: { line: 4, column: 8 } };

function at(file: string, code: string, params = {}): Diagnostic {
  return reportAt({ code, params, place: { file, pointer: "", range } });
}

const diagnostics = [at("blocks.yaml", "CB1003", { key: "amount" }), at("module.yaml", "CB1030", { time_zone: "UTC" })];

describe("junit", () => {
  test("has a suite for each file and a test for each diagnostic", () => {
    expect(formatJunit(diagnostics)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="claimblocks check" tests="2" failures="1" errors="0" skipped="0">
        <testsuite name="blocks.yaml" tests="1" failures="1" errors="0" skipped="0">
          <testcase classname="blocks.yaml" file="blocks.yaml" name="CB1003 duplicate-key at 4:3">
            <failure message="The key &quot;amount&quot; is written twice in the same object." type="error"><![CDATA[blocks.yaml:4:3  error
      The key "amount" is written twice in the same object.
      Keep one of the two and remove the other.
      npx claimblocks codes CB1003]]></failure>
          </testcase>
        </testsuite>
        <testsuite name="module.yaml" tests="1" failures="0" errors="0" skipped="0">
          <testcase classname="module.yaml" file="module.yaml" name="CB1030 time-zone-assumed at 4:3">
            <system-out><![CDATA[module.yaml:4:3  info
      The module names no time zone; dates are read in UTC.
      Pass --time-zone, for example --time-zone Africa/Johannesburg, or write time_zone into module.yaml.
      npx claimblocks codes CB1030]]></system-out>
          </testcase>
        </testsuite>
      </testsuites>"
    `);
  });

  test("counts errors and warnings as failures, and a note as a test that passed", () => {
    expect(readXml(formatJunit(diagnostics)).attributes).toMatchObject({ tests: "2", failures: "1", errors: "0" });
  });

  test("shows every file that was checked, so that a clean module is no empty report", () => {
    const texts = new Map([
      ["blocks.yaml", ""],
      ["clean.yaml", ""],
    ]);
    const { children, attributes } = readXml(formatJunit(diagnostics.slice(0, 1), { texts }));
    expect(attributes).toMatchObject({ tests: "2", failures: "1" });
    expect(children.map((suite) => [suite.attributes["name"], suite.children[0]?.attributes["name"]])).toEqual([
      ["blocks.yaml", "CB1003 duplicate-key at 4:3"],
      ["clean.yaml", "no problems"],
    ]);
  });

  test("is well-formed XML whatever stands in a message or a file name", () => {
    const anyText = string({ unit: "binary", maxLength: 12 }).map((text) => `${text}]]>&<"'\u0000\uFFFE`);
    assert(
      property(anyText, anyText, (message, file) => {
        const [suite] = readXml(formatJunit([{ ...at(file, "CB1014"), message }])).children;
        expect(suite?.children).toHaveLength(1);
      }),
      { numRuns: 300, seed: 2 },
    );
  });
});
