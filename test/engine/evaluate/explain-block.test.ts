import { describe, expect, test } from "vitest";
import { explainBlock, formatExplanation } from "../../../engine/index.ts";
import { claimWith, compileText, moneyInput, now, payoutBlock } from "./fixture.ts";

const module = compileText({
  blocks: [
    moneyInput("loss", "Loss"),
    {
      disabled_if:
        "{{#if (ifCondition claim.block_states.loss.value '>' claim.policy.sum_assured)}}true{{else}}false{{/if}}",
      block: payoutBlock({
        amount: "{{divide claim.block_states.loss.value 2}}",
        description: "Claim {{claim.claim_number}}",
      }),
    },
    { required_if: true, block: { type: "input.date", key: "date", title: "Date", max: "{{dateNow}}" } },
  ],
});
const states = (value: number): object => ({ loss: { type: "input.currency", value, defaulted: true } });

function explained(key: string, claim = claimWith()) {
  const explanation = explainBlock(module, { claim, now, key });
  if (!explanation) throw new Error(`no block ${key}`);
  return explanation;
}

const text = (key: string, claim = claimWith()): string =>
  formatExplanation(explained(key, claim)).replaceAll(/[\u00a0\u202f]/g, " ");

describe("the explanation of a payout", () => {
  test("that can be used shows each value with what it was made from", () => {
    expect(text("payout", claimWith(states(99999)))).toMatchInlineSnapshot(`
      "payout (payout_request) — Payout
        shown, can be used now
        /amount rounded down from 49999.5 to 49999
        Rests on the default of “Loss”.

        disabled_if
          {{#ifCondition claim.block_states.loss.value '>' claim.policy.sum_assured}}…{{/…}} = false
            ifCondition claim.block_states.loss.value '>' claim.policy.sum_assured = false
              claim.block_states.loss.value = 99999
              claim.policy.sum_assured = 500000

        /amount
          divide claim.block_states.loss.value 2 = "49999.5"
            claim.block_states.loss.value = 99999

        /description
          Claim {{claim.claim_number}} = "Claim C-107"
            claim.claim_number = "C-107"

        /payee/amount
          divide claim.block_states.loss.value 2 = "49999.5"
            claim.block_states.loss.value = 99999
      "
    `);
  });

  test("that waits says for what, and where the values are missing", () => {
    expect(text("payout")).toMatchInlineSnapshot(`
      "payout (payout_request) — Payout
        shown, cannot be used now
        Waiting for “Loss”.

        disabled_if
          {{#ifCondition claim.block_states.loss.value '>' claim.policy.sum_assured}}…{{/…}} = unknown
            ifCondition claim.block_states.loss.value '>' claim.policy.sum_assured = no value
              claim.block_states.loss.value = no value
              claim.policy.sum_assured = 500000

        /amount
          divide claim.block_states.loss.value 2 = no value
            claim.block_states.loss.value = no value

        /description
          Claim {{claim.claim_number}} = "Claim C-107"
            claim.claim_number = "C-107"

        /payee/amount
          divide claim.block_states.loss.value 2 = no value
            claim.block_states.loss.value = no value
      "
    `);
  });

  test("that is closed says which part of its condition closes it", () => {
    expect(text("payout", claimWith(states(600000), { claim_status: "closed" }))).toMatchInlineSnapshot(`
      "payout (payout_request) — Payout
        shown, cannot be used now
        The claim is closed; reopen it first. Available once “Loss” is at most the policy's sum assured.

        disabled_if
          {{#ifCondition claim.block_states.loss.value '>' claim.policy.sum_assured}}…{{/…}} = true
            ifCondition claim.block_states.loss.value '>' claim.policy.sum_assured = true
              claim.block_states.loss.value = 600000
              claim.policy.sum_assured = 500000

        /amount
          divide claim.block_states.loss.value 2 = 300000
            claim.block_states.loss.value = 600000

        /description
          Claim {{claim.claim_number}} = "Claim C-107"
            claim.claim_number = "C-107"

        /payee/amount
          divide claim.block_states.loss.value 2 = 300000
            claim.block_states.loss.value = 600000
      "
    `);
  });

  test("has the same as data", () => {
    expect(explained("payout", claimWith(states(600000)))).toMatchObject({
      block: "payout",
      type: "payout_request",
      visible: true,
      actionable: false,
      reason: "Available once “Loss” is at most the policy's sum assured.",
      refusals: [{ code: "block_disabled", property: "disabled_if" }],
      missing: [],
      conditions: [{ property: "disabled_if", reading: "truth", trace: { value: true } }],
      properties: [{ property: "/amount" }, { property: "/description" }, { property: "/payee/amount" }],
    });
  });
});

describe("the explanation of an ordinary block", () => {
  test("says whether it is shown and required", () => {
    expect(text("date")).toMatchInlineSnapshot(`
      "date (input.date) — Date
        shown, required

        required_if
          true = true

        /max
          dateNow = "2026-01-15"
      "
    `);
  });

  test("notes a value that could not be read as a date", () => {
    const dated = compileText({
      blocks: [{ type: "heading", key: "h", title: "{{dateFormat claim.policy.start_date}}" }],
    });
    const claim = claimWith({}, { policy: { start_date: "soon" } });
    const explanation = explainBlock(dated, { claim, now, key: "h" });
    expect(JSON.stringify(explanation?.properties)).toContain("soon");
    expect(formatExplanation(explanation as never)).toMatchInlineSnapshot(`
      "h (heading)
        shown

        /title
          dateFormat claim.policy.start_date = ""
            claim.policy.start_date = "soon"
            "soon" is not a date
      "
    `);
  });
});

test("a block that the module does not have has no explanation", () => {
  expect(explainBlock(module, { claim: claimWith(), now, key: "nowhere" })).toBeUndefined();
});
