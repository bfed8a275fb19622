import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileModule, evaluateClaim, type Evaluation } from "../../engine/index.ts";
import { listMutants } from "../../engine/scenario/mutate/list-mutants.ts";
import { compileVariant } from "../../engine/variant.ts";
import { blockState, randomClaim } from "../support/random-claim.ts";
import { generateTestedModule, readTestedModule } from "../support/tested-module.ts";

const ours = (name: string) => readTestedModule(resolve(import.meta.dirname, "../../product-modules", name));
const now = Date.parse("2026-03-01T08:30:00.000Z");

function everythingOf(evaluation: Evaluation): object {
  const outcomes = evaluation.module.order.map((block) => evaluation.outcome(block));
  return { cards: evaluation.cards, json: evaluation.cardsJson(), outcomes };
}

describe.each([
  ["dinosure", ours("dinosure")],
  ["income-protection", ours("income-protection")],
  ["a module with groups", generateTestedModule(3, 1)],
] as const)("a variant of %s", (_name, { checked, module }) => {
  const mutants = listMutants(checked, module);
  const someMutant = fc.nat({ max: mutants.length - 1 }).map((index) => mutants[index]?.build() ?? checked);
  const someState = fc
    .constantFrom(...module.order)
    .chain((block) => blockState(block).map((state) => ({ key: block.key, state })));

  it("makes of every claim what the whole module compiled anew makes of it, also after an edit", () => {
    fc.assert(
      fc.property(randomClaim(module), someMutant, someState, (claim, changed, { key, state }) => {
        const original = evaluateClaim(module, { claim, now });
        for (const block of module.order) original.outcome(block);
        const variant = compileVariant(module, checked, changed);
        const scratch = compileModule(changed);
        const like = variant.evaluationLike(original);
        expect(everythingOf(like)).toEqual(everythingOf(evaluateClaim(scratch, { claim, now })));

        const edited = { ...claim, block_states: { ...claim.block_states, [key]: state } } as typeof claim;
        const paths = [`claim.block_states.${key}`];
        const after = evaluateClaim(variant.module, { claim: edited, now, previous: like, changed: paths });
        expect(everythingOf(after)).toEqual(everythingOf(evaluateClaim(scratch, { claim: edited, now })));
      }),
      { seed: 20260301, numRuns: 80 },
    );
  });

  it("shares every block that did not change, and leaves the module as it was", () => {
    const before = evaluateClaim(module, { claim: {}, now }).cardsJson();
    const changed = mutants.at(-1)?.build() ?? checked;
    const variant = compileVariant(module, checked, changed);
    const same = module.blocks.filter((block, index) => variant.module.blocks[index] === block);
    expect(same.length).toBe(module.blocks.length - 1);
    expect(variant.evaluationLike(evaluateClaim(module, { claim: {}, now })).module).toBe(variant.module);
    expect(evaluateClaim(module, { claim: {}, now }).cardsJson()).toBe(before);
  });

  it("is compiled whole where the change needs more than there was", () => {
    const [first, ...others] = checked.blocks;
    const added = first ? [first, { ...first, key: "added", pointer: "/blocks/999" }, ...others] : others;
    const variant = compileVariant(module, checked, { ...checked, blocks: added });
    const like = variant.evaluationLike(evaluateClaim(module, { claim: {}, now }));
    expect(like.card("added")).toBeDefined();
    expect(like.cards).toHaveLength(module.blocks.length + 1);
  });
});
