import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Claim, type CompiledModule, emitRequest, evaluateClaim, explainBlock } from "../../../engine/index.ts";
import { modulesAtHand } from "../../support/modules-at-hand.ts";
import { blockState, randomClaim } from "../../support/random-claim.ts";

const actor = { name: "thandi", role: "handler" } as const;
const moments = fc.constantFrom("2025-03-01T08:00:00.000Z", "2025-03-02T08:00:00.000Z", "2030-01-31T23:59:59.000Z");

describe.each(modulesAtHand())("every claim of $name", ({ module }) => {
  it("has an actionable card exactly where a request would be emitted", () => {
    fc.assert(
      fc.property(randomClaim(module), moments, (claim, now) => {
        const evaluation = evaluateClaim(module, { claim, now });
        for (const block of module.order) {
          const emitted = "request" in emitRequest(module, evaluation, block.key, { actor });
          expect(evaluation.card(block.key)?.actionable).toBe(emitted);
        }
      }),
      { seed: 20250301, numRuns: 60 },
    );
  });

  it("never pays an amount that is not a whole, positive number of minor units", () => {
    fc.assert(
      fc.property(randomClaim(module), moments, (claim, now) => {
        const evaluation = evaluateClaim(module, { claim, now });
        for (const block of module.order) {
          const result = emitRequest(module, evaluation, block.key, { actor });
          if (!("request" in result) || !("amount" in result.request)) continue;
          expect(Number.isSafeInteger(result.request.amount)).toBe(true);
          expect(result.request.amount).toBeGreaterThan(0);
          expect(result.request.payee?.amount).toBe(result.request.amount);
        }
      }),
      { seed: 20250302, numRuns: 60 },
    );
  });

  it("says why for every disbursement that cannot be used", () => {
    fc.assert(
      fc.property(randomClaim(module), moments, (claim, now) => {
        const cards = allCards(evaluateClaim(module, { claim, now }).cards);
        const stopped = cards.filter((card) => card.type.endsWith("_request") && !card.actionable);
        expect(stopped.filter((card) => !/\S.*\.$/.test(card.disabled_reason ?? ""))).toEqual([]);
      }),
      { seed: 20250303, numRuns: 40 },
    );
  });

  it("has the same cards after an edit as from scratch", () => {
    fc.assert(
      fc.property(randomClaim(module), edits(module), moments, moments, (claim, steps, first, later) => {
        let current = claim;
        let evaluation = evaluateClaim(module, { claim: current, now: first });
        expect(evaluation.cards.length).toBe(module.blocks.length);
        for (const { path, value } of steps) {
          current = withValue(current, path, value);
          evaluation = evaluateClaim(module, { claim: current, now: later, previous: evaluation, changed: [path] });
          const scratch = evaluateClaim(module, { claim: current, now: later });
          expect(evaluation.cards).toEqual(scratch.cards);
          expect(JSON.parse(evaluation.cardsJson())).toEqual(JSON.parse(JSON.stringify(scratch.cards)));
        }
      }),
      { seed: 20250304, numRuns: 40 },
    );
  });

  it("can be explained, block by block", () => {
    fc.assert(
      fc.property(randomClaim(module), moments, (claim, now) => {
        for (const block of module.order) {
          const explanation = explainBlock(module, { claim, now, key: block.key });
          expect(explanation?.visible).toBe(evaluateClaim(module, { claim, now }).card(block.key)?.visible);
        }
      }),
      { seed: 20250305, numRuns: 8 },
    );
  });
});

interface Edit {
  readonly path: string;
  readonly value: unknown;
}

function edits(module: CompiledModule): fc.Arbitrary<readonly Edit[]> {
  const states = module.order.map((block) =>
    blockState(block).map((value) => ({ path: `claim.block_states.${block.key}`, value })),
  );
  const fields: readonly fc.Arbitrary<Edit>[] = [
    fc
      .constantFrom("open", "in_review", "pending_payout", "closed")
      .map((value) => ({ path: "claim.claim_status", value })),
    fc.constantFrom("pending", "approved", "goodwill").map((value) => ({ path: "claim.approval_status", value })),
    fc.constantFrom(100, 12_000_000, null).map((value) => ({ path: "claim.policy.sum_assured", value })),
    fc.constantFrom("ZAR", "GBP", "USD").map((value) => ({ path: "claim.policy.currency", value })),
    fc.constant({ path: "claim.policy", value: null }),
    fc.constant({ path: "claim.block_states", value: {} }),
  ];
  return fc.array(fc.oneof(...states, ...fields), { minLength: 1, maxLength: 5 });
}

function withValue(claim: Claim, path: string, value: unknown): Claim {
  const copy: Record<string, unknown> = { ...structuredClone(claim) };
  const segments = path.split(".").slice(1);
  let holder = copy;
  for (const segment of segments.slice(0, -1)) {
    if (typeof holder[segment] !== "object" || holder[segment] === null) holder[segment] = {};
    holder = holder[segment] as Record<string, unknown>;
  }
  holder[segments.at(-1) ?? ""] = value;
  return copy;
}

function allCards(cards: ReturnType<typeof evaluateClaim>["cards"]): typeof cards {
  return cards.flatMap((card) => [card, ...allCards(card.blocks ?? [])]);
}
