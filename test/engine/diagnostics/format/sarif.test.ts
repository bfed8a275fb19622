import { describe, expect, test } from "vitest";
import { loadFormatter } from "../../../../engine/diagnostics/format/load-formatter.ts";
import { reportAt } from "../../../../engine/diagnostics/report.ts";

const formatSarif = await loadFormatter("sarif");
if (!formatSarif) throw new Error("no format sarif");

const range = { start: { line: 4, column: 3 }, end: { line: 4, column: 8 } };
const other = { start: { line: 2, column: 1 }, end: { line: 3, column: 5 } };
const region = { startLine: 4, startColumn: 3, endLine: 4, endColumn: 8 };
const otherRegion = { startLine: 2, startColumn: 1, endLine: 3, endColumn: 5 };

const diagnostics = [
  reportAt({
    code: "CB2101",
    params: { key: "date" },
    place: { file: "my module/blocks.yaml", pointer: "/blocks/1/key", range },
    related: [{ message: "first used here", file: "my module/blocks.yaml", range: other }],
    fixes: [
      {
        title: "Rename it",
        safe: false,
        edits: [
          { file: "my module/blocks.yaml", range, new_text: "date_2" },
          { file: "other.yaml", range: other, new_text: "" },
        ],
      },
    ],
  }),
  reportAt({
    code: "CB2454",
    params: { codes: "CB2303", where: "here" },
    place: { file: "a.yaml", pointer: "", range },
  }),
  reportAt({ code: "CB1030", params: { time_zone: "UTC" }, place: { file: "/all/module.yaml", pointer: "", range } }),
  reportAt({ code: "CB2101", params: { key: "b" }, place: { file: "a.yaml", pointer: "", range } }),
];

const log = JSON.parse(formatSarif(diagnostics, { version: "1.2.3" }));
const [run] = log.runs;

describe("sarif", () => {
  test("names the tool, its version and how columns are counted", () => {
    expect(log).toMatchObject({ version: "2.1.0", $schema: expect.stringContaining("sarif-2.1.0") });
    expect(run.tool.driver).toMatchObject({ name: "claimblocks", version: "1.2.3" });
    expect(run.columnKind).toBe("utf16CodeUnits");
  });

  test("describes each code once, from the table, with help and level", () => {
    expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(["CB1030", "CB2101", "CB2454"]);
    expect(run.tool.driver.rules[1]).toMatchObject({
      name: "duplicate-block-key",
      shortDescription: { text: "Two blocks have the same key." },
      help: { text: expect.stringContaining("a key of its own"), markdown: expect.stringContaining("\n    - {block:") },
      defaultConfiguration: { level: "error" },
    });
  });

  test("gives each diagnostic its level, its rule and its place, counted from 1", () => {
    expect(
      run.results.map(({ level, ruleId, ruleIndex }: Record<string, unknown>) => [level, ruleId, ruleIndex]),
    ).toEqual([
      ["error", "CB2101", 1],
      ["warning", "CB2454", 2],
      ["note", "CB1030", 0],
      ["error", "CB2101", 1],
    ]);
    expect(run.results[0].locations).toMatchObject([{ physicalLocation: { region } }]);
    expect(run.results[0].message.text).toContain('The key "date" belongs to an earlier block.');
  });

  test("writes files as addresses", () => {
    const uris = run.results.map(
      (result: { locations: [{ physicalLocation: { artifactLocation: { uri: string } } }] }) =>
        result.locations[0].physicalLocation.artifactLocation.uri,
    );
    expect(uris).toEqual(["my%20module/blocks.yaml", "a.yaml", "file:///all/module.yaml", "a.yaml"]);
  });

  test("has related places and fixes, one change for each file", () => {
    expect(run.results[0].relatedLocations).toMatchObject([
      { message: { text: "first used here" }, physicalLocation: { region: otherRegion } },
    ]);
    expect(run.results[0].fixes).toEqual([
      {
        description: { text: "Rename it" },
        artifactChanges: [
          {
            artifactLocation: { uri: "my%20module/blocks.yaml" },
            replacements: [{ deletedRegion: region, insertedContent: { text: "date_2" } }],
          },
          {
            artifactLocation: { uri: "other.yaml" },
            replacements: [{ deletedRegion: otherRegion, insertedContent: { text: "" } }],
          },
        ],
      },
    ]);
    expect(run.results[1]).not.toHaveProperty("fixes");
  });

  test("says anything that a module says, the builder's own alarm included", () => {
    const [first] = diagnostics;
    if (!first) throw new Error("no diagnostic");
    const message = 'SARIF_BUILDER_INVALID "\u0000\uD800';
    expect(JSON.parse(formatSarif([{ ...first, message }])).runs[0].results[0].message.text).toContain(message);
  });

  test("is a run without results when nothing was found", () => {
    expect(JSON.parse(formatSarif([])).runs).toMatchObject([{ results: [] }]);
  });
});
