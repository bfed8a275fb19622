import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffModules } from "../../../../engine/index.ts";
import { modulesAtHand } from "../../../support/modules-at-hand.ts";
import { randomEdit } from "../support/edits.ts";
import { moduleFrom } from "../support/versions.ts";

const modules = modulesAtHand().map(({ name, module }) => ({ name, checked: moduleFrom(module.document) }));

describe.each(modules)("the diff of $name", ({ checked }) => {
  it("is empty with itself, read once more", () => {
    const { summary, blocks, conditions, sections } = diffModules(checked, moduleFrom(checked.source.document));
    expect([blocks, conditions, sections]).toEqual([[], [], []]);
    expect(Object.values(summary)).toEqual(Object.values(summary).map(() => 0));
  });

  it("names exactly the block and the property that were edited", () => {
    fc.assert(
      fc.property(randomEdit(checked), ({ block, property, document }) => {
        const diff = diffModules(checked, moduleFrom(document));
        expect(diff.blocks.map((change) => [change.block, change.properties.map((each) => each.property)])).toEqual([
          [block, [property]],
        ]);
        expect([diff.conditions, diff.sections, diff.blocks[0]?.moved]).toEqual([[], [], undefined]);
      }),
      { numRuns: 5 },
    );
  });
});
