import { array, assert, boolean, constantFrom, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import {
  applyFixes,
  checkModule,
  type Diagnostic,
  type ModuleSource,
  parseModule,
  safeFixOf,
} from "../../../../engine/index.ts";
import { modulesAtHand } from "../../../support/modules-at-hand.ts";

/** The module after its safe fixes, read again. */
function mend(source: ModuleSource): { readonly source: ModuleSource; readonly changed: number } {
  const before = new Map(source.documents.map(({ file, text }) => [file, text]));
  const { texts } = applyFixes(checkModule(source).diagnostics, before);
  const files = [...before].map(([file, text]) => ({ file, text: texts.get(file) ?? text }));
  return { source: parseModule(files, { path: source.path, layout: source.layout }), changed: texts.size };
}

function errorsOf(source: ModuleSource): readonly Diagnostic[] {
  return checkModule(source).diagnostics.filter(({ severity }) => severity === "error");
}

/** What fixing must leave behind, whatever the module. */
function lookAfterFixing(source: ModuleSource) {
  const { source: mended } = mend(source);
  return {
    readable: mended.readable,
    fixable: checkModule(mended).diagnostics.filter((one) => safeFixOf(one)),
    hasMoreErrors: errorsOf(mended).length > errorsOf(source).length,
    changedAgain: mend(mended).changed,
  };
}

const good = { readable: true, fixable: [], hasMoreErrors: false, changedAgain: 0 };

describe("a module after its safe fixes", () => {
  test.each(modulesAtHand().map(({ name, module }) => [name, module] as const))(
    "can be read, has nothing left to fix and no new error: %s",
    (name, { document }) => {
      const text = JSON.stringify(document, null, 2);
      expect(lookAfterFixing(parseModule([{ file: "module.json", text }], { path: name }))).toEqual(good);
    },
  );

  test("can be read and has nothing left to fix, whatever was wrong and however it was written", () => {
    const input = record({ min: constantFrom("1", "'1'", '"1"', "'x'"), titel: boolean(), ignored: boolean() });
    const style = constantFrom("block", "flow");
    assert(
      property(array(input, { minLength: 1, maxLength: 5 }), style, (inputs, written) => {
        const entries = inputs.map(({ min, titel, ignored }, index) => {
          const properties = ["type: input.number", `key: n${index}`, `title: N${index}`, `min: ${min}`];
          const all = titel ? [...properties, "titel: N"] : properties;
          const comment = ignored ? " # claimblocks-ignore CB2001: read elsewhere" : "";
          return written === "flow" ? `  - { ${all.join(", ")} }${comment}` : `  - ${all.join("\n    ")}${comment}`;
        });
        const text = `blocks:\n${entries.join("\n")}\n`;
        const source = parseModule([{ file: "blocks.yaml", text }], { path: "blocks.yaml" });
        expect(lookAfterFixing(source)).toEqual(good);
      }),
      { numRuns: 150, seed: 23 },
    );
  });

  test("differs from what it was where a number was written as text", () => {
    const text = 'blocks:\n  - { type: input.number, key: n, title: N, min: "1" }\n';
    const { source } = mend(parseModule([{ file: "blocks.yaml", text }], { path: "blocks.yaml" }));
    expect(source.documents[0]?.text).toBe(text.replace('"1"', "1"));
  });
});
