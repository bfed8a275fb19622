import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  captureBlockState,
  type Claim,
  emitRequest,
  evaluateClaim,
  explainBlock,
  formatExplanation,
  missingRequired,
  openClaim,
} from "../../../engine/index.ts";
import { modulesAtHand } from "../../support/modules-at-hand.ts";
import { actor, cardOf, claimWith, compileText, moneyInput, now, payoutBlock } from "./fixture.ts";

const json = fc.jsonValue({ maxDepth: 3 });

describe.each(modulesAtHand())("whatever a claim of $name holds", ({ module }) => {
  const states = fc.dictionary(
    fc.constantFrom(...module.order.map(({ key }) => key), "__proto__", "constructor"),
    json,
  );
  const claims = fc.oneof(
    fc.record({
      claim_id: json,
      claim_status: fc.oneof(fc.constantFrom("pending_payout", "closed"), json),
      approval_status: fc.oneof(fc.constant("approved"), json),
      policy: json,
      policyholder: json,
      block_states: fc.oneof(states, json),
    }),
    json,
  );

  test("nothing throws", () => {
    fc.assert(
      fc.property(claims, json, (hostile, state) => {
        const claim = (typeof hostile === "object" && hostile !== null ? hostile : {}) as Claim;
        const evaluation = evaluateClaim(module, { claim, now });
        expect(evaluation.cards.length).toBe(module.blocks.length);
        evaluation.cardsJson();
        missingRequired(evaluation);
        openClaim(module, { claim, now });
        for (const { key } of module.order) {
          emitRequest(module, evaluation, key, { actor });
          const explanation = explainBlock(module, { claim, now, key });
          if (explanation) formatExplanation(explanation);
          captureBlockState(module, { claim, key, block_state: state, now });
        }
      }),
      { seed: 20260115, numRuns: 12 },
    );
  });
});

describe("a path into a prototype", () => {
  test.each(["__proto__", "constructor", "constructor.name", "toString", "hasOwnProperty", "valueOf.name"])(
    "has no value: %s",
    (path) => {
      const module = compileText({
        blocks: [{ type: "heading", key: "h", title: `[{{claim.policy.[${path.split(".").join("].[")}]}}]` }],
      });
      const card = cardOf(module, claimWith(), "h");
      expect(card.withheld === true || card.title === "[]").toBe(true);
    },
  );

  test("does not make a block state of what every object has", () => {
    const module = compileText({ blocks: [payoutBlock({ key: "constructor" }), payoutBlock({ key: "toString" })] });
    for (const key of ["constructor", "toString"]) {
      expect(cardOf(module, claimWith(), key)).toMatchObject({ actionable: true });
      expect(cardOf(module, claimWith(), key)).not.toHaveProperty("state");
    }
  });

  test("leaves the prototypes of a claim alone", () => {
    const states = JSON.parse('{"__proto__": {"polluted": true}}') as object;
    const module = compileText({
      blocks: [moneyInput("loss", "Loss"), { type: "checkbox", key: "box", title: "Box", default_value: true }],
    });
    openClaim(module, { claim: claimWith(states), now });
    evaluateClaim(module, { claim: claimWith(states), now }).cardsJson();
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe("a claim that is very large", () => {
  test("loops over no more than a bound and stays quick", () => {
    const module = compileText({
      blocks: [
        {
          type: "markdown",
          key: "m",
          markdown: "{{#each claim.policy.items}}{{this}} {{#each ../claim.policy.items}}{{this}}{{/each}}{{/each}}",
        },
      ],
    });
    const policy = { items: Array.from({ length: 200_000 }, (_, index) => index) };
    const started = performance.now();
    const { markdown } = cardOf(module, claimWith({}, { policy }), "m").fields as { markdown: string };
    expect(markdown.length).toBeLessThan(2_000_000);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test("reads through deep objects without running out of stack", () => {
    let deep: object = {};
    for (let level = 0; level < 20_000; level++) deep = { deep };
    const module = compileText({
      blocks: [{ type: "heading", key: "h", title: "{{claim.policy.deep.deep.deep.name}}." }],
    });
    expect(cardOf(module, claimWith({}, { policy: deep }), "h").title).toBe(".");
  });
});
