import { describe, expect, test } from "vitest";
import { checkModule, compileModule } from "../../../../engine/index.ts";
import { checkWith, codesAndPlaces, sourceWith } from "./ignoring.ts";

const blocks = `blocks:
  - block: { type: heading, key: top, titel: Top, title: Top }
  - required_if: true
    block:
      type: group
      key: people
      title: People
      collapsible: false
      shown: true
      blocks:
        - { type: input.text, key: name, title: Name, lenght: 4 }
`;

function found(...entries: readonly string[]): readonly string[] {
  return codesAndPlaces(checkWith(blocks, `ignores:\n${entries.map((entry) => `  - { ${entry} }\n`).join("")}`));
}

const [top, group, name] = ["CB2001 2:39", "CB2001 9:7", "CB2001 11:55"];
const because = "reason: read by another system";

describe("an entry of check-ignore.yaml", () => {
  test("is about the mistakes that are there without it", () => {
    expect(codesAndPlaces(checkWith(blocks))).toEqual([top, group, name]);
  });

  test("counts for the block with that key, not for the blocks in it", () => {
    expect(found(`code: CB2001, place: top, ${because}`)).toEqual([group, name]);
    expect(found(`code: CB2001, place: people, ${because}`)).toEqual([top, name]);
    expect(found(`code: CB2001, place: name, ${because}`)).toEqual([top, group]);
  });

  test("counts for what stands at a pointer or inside it", () => {
    expect(found(`code: CB2001, place: /blocks/1/block, ${because}`)).toEqual([top]);
    expect(found(`code: CB2001, place: /blocks/1/block/shown, ${because}`)).toEqual([top, name]);
    expect(found(`code: CB2001, place: /blocks, ${because}`)).toEqual([]);
  });

  test("does not take one pointer for the beginning of another", () => {
    expect(found(`code: CB2001, place: /block, ${because}`)).toEqual(["CB2454 2:28", top, group, name]);
  });

  test("for a file as a whole leaves everything in the file reported", () => {
    expect(found(`code: CB2001, place: "", ${because}`)).toEqual(["CB2454 2:28", top, group, name]);
  });

  test("counts for the wrapper of its block too", () => {
    const text =
      "blocks:\n  - show_if: \"{{ifEquals claim.claim_status 'open'}}\"\n    disable_if: true\n    block: { type: divider, key: line }\n";
    expect(codesAndPlaces(checkWith(text))).toEqual(["CB2001 3:5"]);
    expect(checkWith(text, `ignores:\n  - { code: CB2001, place: line, ${because} }\n`)).toEqual([]);
  });

  test("that matches nothing is reported, with the key that may have been meant", () => {
    const diagnostics = checkWith(blocks, `ignores:\n  - { code: CB2001, place: peple, ${because} }\n`);
    const [stale] = diagnostics.filter(({ code }) => code === "CB2454");
    expect(stale).toMatchObject({
      file: "check-ignore.yaml",
      pointer: "/ignores/0/place",
      message: 'Nothing at "peple" is reported as CB2001. Did you mean "people"?',
      fixes: [],
    });
  });

  test.each([
    ["has no reason", "code: CB2001, place: top", "CB2002"],
    ["has an empty reason", 'code: CB2001, place: top, reason: " "', "CB2007"],
    ["has no place", `code: CB2001, ${because}`, "CB2002"],
    ["has no code", `place: top, ${because}`, "CB2002"],
    ["has a code of another form", `code: unknown-property, place: top, ${because}`, "CB2007"],
    ["has a code that does not exist", `code: CB2999, place: top, ${because}`, "CB2451"],
    ["has a day that does not exist", `code: CB2001, place: top, ${because}, expires: 2026-02-30`, "CB2007"],
    ["has an unknown property", `code: CB2001, place: top, ${because}, until: 2026-02-01`, "CB2001"],
  ])("ignores nothing where it %s", (_what, entry, code) => {
    const diagnostics = checkWith(blocks, `ignores:\n  - { ${entry} }\n`);
    expect(diagnostics.filter(({ file }) => file === "check-ignore.yaml").map((one) => one.code)).toEqual([code]);
    expect(diagnostics.filter(({ file }) => file === "claims-blocks.yaml")).toHaveLength(3);
  });

  test.each([["[]"], ["{ ignore: [] }"], ["{ ignores: {} }"], ["{ ignores: [7] }"]])(
    "is looked for only where there is a list of entries: %s",
    (text) => {
      const own = checkWith(blocks, text).filter(({ file }) => file === "check-ignore.yaml");
      expect(own.length).toBeGreaterThan(0);
    },
  );

  test("cannot ignore what withholds a block", () => {
    const text = "blocks:\n  - { type: headline, key: top, title: Top }\n";
    const diagnostics = checkWith(text, `ignores:\n  - { code: CB2004, place: top, ${because} }\n`);
    expect(codesAndPlaces(diagnostics)).toEqual(["CB2452 2:28", "CB2004 2:13"]);
  });
});

describe("an entry with a last day", () => {
  const ignores = `ignores:\n  - { code: CB2001, place: /blocks, ${because}, expires: 2026-03-01 }\n`;
  const on = (today: string) => codesAndPlaces(checkWith(blocks, ignores, { today }));

  test("counts on that day and before", () => {
    expect(on("2026-02-28")).toEqual([]);
    expect(on("2026-03-01")).toEqual([]);
  });

  test("is reported from the next day on, together with what it ignored", () => {
    expect(on("2026-03-02")).toEqual(["CB2453 2:28", top, group, name]);
  });

  test("counts where nobody says which day it is", () => {
    expect(checkWith(blocks, ignores)).toEqual([]);
  });

  test("is stale and not expired when it matches nothing", () => {
    const entry = `ignores:\n  - { code: CB2003, place: top, ${because}, expires: 2020-01-01 }\n`;
    const diagnostics = checkWith(blocks, entry, { today: "2026-03-02" });
    expect(codesAndPlaces(diagnostics)).toEqual(["CB2454 2:28", top, group, name]);
  });
});

describe("what is ignored", () => {
  const ignores = `ignores:\n  - { code: CB2001, place: top, ${because} }\n`;

  test("is on no card either", () => {
    const { module } = checkModule(sourceWith(blocks, ignores));
    expect(module && compileModule(module).byKey.get("top")?.diagnostics).toEqual([]);
    expect(module && compileModule(module).byKey.get("name")?.diagnostics).toHaveLength(1);
  });

  test("leaves the module what it is", () => {
    const [without, withIgnores] = [sourceWith(blocks), sourceWith(blocks, ignores)];
    expect(withIgnores.sha256).toBe(without.sha256);
    expect(withIgnores.document).toEqual(without.document);
  });
});
