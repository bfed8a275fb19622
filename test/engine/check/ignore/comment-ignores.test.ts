import { array, assert, constantFrom, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { applyFixes, parseModule, checkModule } from "../../../../engine/index.ts";
import { checkWith, codesAndPlaces, sourceWith } from "./ignoring.ts";

function found(...lines: readonly string[]): readonly string[] {
  return codesAndPlaces(checkWith(["blocks:", ...lines, ""].join("\n")));
}

function fixed(...lines: readonly string[]): string {
  const text = ["blocks:", ...lines, ""].join("\n");
  return applyFixes(checkWith(text), new Map([["claims-blocks.yaml", text]])).texts.get("claims-blocks.yaml") ?? text;
}

const misspelt = "  - { type: heading, key: top, titel: Top, title: Top }";

describe("a comment that ignores a code", () => {
  test("counts for its own line", () => {
    expect(found(misspelt)).toEqual(["CB2001 2:32"]);
    expect(found(`${misspelt} # claimblocks-ignore CB2001: read by another system`)).toEqual([]);
  });

  test("counts for the next line when it has a line of its own", () => {
    expect(found("  # claimblocks-ignore CB2001: read by another system", misspelt)).toEqual([]);
    expect(found("# claimblocks-ignore CB2001: read by another system", misspelt)).toEqual([]);
  });

  test("counts for the next line below other comments, but not below an empty line", () => {
    const ignore = "  # claimblocks-ignore CB2001: read by another system";
    expect(found(ignore, "  # the heading", "  #", misspelt)).toEqual([]);
    expect(found(ignore, "", misspelt)).toEqual(["CB2454 2:3", "CB2001 4:32"]);
  });

  test("counts for one line only", () => {
    const second = misspelt.replace("top", "second");
    expect(found("  # claimblocks-ignore CB2001: only the first", misspelt, second)).toEqual(["CB2001 4:35"]);
    expect(found(`${misspelt} # claimblocks-ignore CB2001: only the first`, second)).toEqual(["CB2001 3:35"]);
  });

  test("counts for its code only", () => {
    expect(found(`${misspelt} # claimblocks-ignore CB2002: another code`)).toEqual(["CB2001 2:32", "CB2454 2:57"]);
  });

  test("may name several codes", () => {
    const block = "  - { type: heading, key: top, titel: Top }";
    expect(found(block)).toEqual(["CB2001 2:32"]);
    const two = "  - { type: input.number, key: n, titel: N, title: N, min: x }";
    expect(found(two)).toEqual(["CB2001 2:35", "CB2007 2:60"]);
    expect(found(`${two} # claimblocks-ignore CB2001, CB2007: both wanted`)).toEqual([]);
    expect(found(`${two} #claimblocks-ignore CB2001 CB2007: both wanted`)).toEqual([]);
  });

  test("stands above the name of a property whose text has several lines", () => {
    const block = ["  - block:", "      type: input.number", "      key: n", "      title: N"];
    const long = ["      min: >-", "        not", "        a number"];
    expect(found(...block, ...long)).toEqual(["CB2007 6:12"]);
    expect(found(...block, "      # claimblocks-ignore CB2007: filled in later", ...long)).toEqual([]);
  });

  test("is found in files with the line ends of Windows", () => {
    const lines = ["blocks:", "  # claimblocks-ignore CB2001: read by another system", misspelt, ""];
    expect(checkWith(lines.join("\r\n"))).toEqual([]);
  });

  test("is no comment inside a text that people read", () => {
    const alert =
      "  - { type: alert, key: a, color: info, markdown: 'Write # claimblocks-ignore CB2001: x', titel: A }";
    expect(found(alert).map((line) => line.split(" ")[0])).toEqual(["CB2001"]);
    const block = ["  - type: alert", "    key: a", "    color: info", "    markdown: |"];
    expect(found(...block, "      # claimblocks-ignore", "      # claimblocks-ignore CB2001: x")).toEqual([]);
  });

  test("is not read in JSON, where a text is no comment", () => {
    const text = JSON.stringify({ $schema: " # claimblocks-ignore CB2001: x", blocks: [] });
    const files = [{ file: "a.json", text }];
    expect(checkModule(parseModule(files, { path: "a.json" })).diagnostics.map(({ code }) => code)).toEqual([
      "CB1030",
      "CB1031",
    ]);
  });
});

describe("a comment that cannot be used", () => {
  test.each([
    ["names no code", "# claimblocks-ignore", "CB2455"],
    ["names no code but a reason", "# claimblocks-ignore: because", "CB2455"],
    ["names a rule by its name", "# claimblocks-ignore unknown-property: because", "CB2455"],
    ["gives no reason", "# claimblocks-ignore CB2001", "CB2450"],
    ["gives an empty reason", "# claimblocks-ignore CB2001:  ", "CB2450"],
    ["gives its reason without a colon", "# claimblocks-ignore CB2001 because", "CB2450"],
    ["names a code that does not exist", "# claimblocks-ignore CB2999: because", "CB2451"],
  ])("ignores nothing and is reported where it %s", (_what, comment, code) => {
    expect(found(`  ${comment}`, misspelt)).toEqual([`${code} 2:3`, "CB2001 3:32"]);
  });

  test("is left alone where it speaks of something else", () => {
    expect(
      found("  # claimblocks-ignored CB2001", "  # see claimblocks-ignore CB2001", "  - { type: divider, key: d }"),
    ).toEqual([]);
  });
});

describe("a mistake for which a block is withheld", () => {
  test.each([
    ["an unknown helper", "  - { type: heading, key: a, title: '{{nosuch 1}}' }", "CB2104 3:40"],
    ["a template that cannot be read", "  - { type: heading, key: a, title: '{{#if' }", "CB3001 3:41"],
    ["an unknown type", "  - { type: headline, key: a, title: A }", "CB2004 3:13"],
    ["no key", "  - { type: divider }", "CB2002 3:5"],
  ])("is reported all the same, and so is the comment: %s", (_what, block, mistake) => {
    const code = mistake.slice(0, 6);
    const diagnostics = checkWith(`blocks:\n  # claimblocks-ignore ${code}: later\n${block}\n`);
    expect(codesAndPlaces(diagnostics)).toEqual(["CB2452 2:3", mistake]);
    expect(diagnostics[0]).toMatchObject({
      params: { ignored: code, where: "here" },
      related: [{ range: { start: { line: 3 } } }],
    });
  });

  test("keeps comments about other mistakes from being called stale, since not every rule could look", () => {
    const stale = "  - { type: divider, key: d } # claimblocks-ignore CB2001: no longer there";
    expect(found(stale).map((line) => line.split(" ")[0])).toEqual(["CB2454"]);
    expect(found(stale, "  - { type: headline, key: a, title: A }")).toEqual(["CB2004 3:13"]);
  });
});

describe("a comment that ignores nothing any more", () => {
  const good = "  - { type: divider, key: d }";

  test("is removed with its line, or from the end of its line", () => {
    expect(fixed("  # claimblocks-ignore CB2001: gone", good)).toBe(`blocks:\n${good}\n`);
    expect(fixed(`${good}   # claimblocks-ignore CB2001: gone`)).toBe(`blocks:\n${good}\n`);
  });

  test("keeps the codes that still count", () => {
    expect(fixed(`${misspelt} # claimblocks-ignore CB2002, CB2001, CB2007: other system`)).toBe(
      `blocks:\n${misspelt} # claimblocks-ignore CB2001: other system\n`,
    );
  });

  test("is gone after one round of fixes, and what was ignored rightly still is", () => {
    const comment = tuple(
      array(constantFrom("CB2001", "CB2002", "CB2007", "CB2303", "CB2999"), { maxLength: 3 }),
      constantFrom(": why", ":", "", ": # why"),
    ).map(([codes, reason]) => `# claimblocks-ignore ${codes.join(", ")}${reason}`);
    const line = tuple(constantFrom(good, misspelt, "", "  # plain"), constantFrom("", " "), comment).map(
      ([content, beside, ignore]) => (beside === "" ? content : `${content} ${ignore}`),
    );
    const alone = comment.map((ignore) => `  ${ignore}`);
    assert(
      property(
        array(tuple(alone, line), { minLength: 1, maxLength: 6 }),
        constantFrom("\n", "\r\n"),
        (pairs, lineEnd) => {
          let blocks = 0;
          const lines = pairs.flat().map((one) => one.replace(/key: (?:d|top)/, () => `key: k${(blocks += 1)}`));
          const before = ["blocks:", ...lines, "  - { type: divider, key: last }", ""].join(lineEnd);
          const first = checkWith(before);
          const result = applyFixes(first, new Map([["claims-blocks.yaml", before]]));
          expect(result.skipped).toEqual([]);
          const after = result.texts.get("claims-blocks.yaml") ?? before;
          const second = checkWith(after);
          expect(second.filter(({ fixes }) => fixes.some(({ safe }) => safe))).toEqual([]);
          const rest = (diagnostics: typeof first) =>
            diagnostics.map(({ code }) => code).filter((code) => code !== "CB2454");
          expect(rest(second)).toEqual(rest(first));
          expect(sourceWith(after).document).toEqual(sourceWith(before).document);
        },
      ),
      { numRuns: 200, seed: 17 },
    );
  });
});
