import { describe, expect, test } from "vitest";
import { cardOf, claimWith, compileText, moneyInput, now, payoutBlock, refusalsOf, requestOf } from "../fixture.ts";
import { evaluateClaim } from "../../../../engine/index.ts";

const unknown = "{{if claim.block_states.loss.value '>' 100}}";
const error = "{{#if claim.claim_number}}yes{{/if}}";
const loss = moneyInput("loss", "Loss");
const disabledIfBoth = (rest: string): object => ({
  disabled_if: `{{#if (and ${rest} (ifCondition claim.block_states.loss.value '>' 5))}}true{{else}}false{{/if}}`,
});

describe("a block that moves money", () => {
  test.each([
    { condition: { show_if: true }, visible: true, code: undefined },
    { condition: { show_if: false }, visible: false, code: "block_hidden" },
    { condition: { show_if: "" }, visible: true, code: undefined },
    { condition: { show_if: null }, visible: true, code: undefined },
    { condition: { show_if: " {{ifEquals 1 1}} " }, visible: true, code: undefined },
    { condition: { show_if: "{{#if claim.claim_number}}{{/if}}" }, visible: false, code: "block_hidden" },
    { condition: { show_if: unknown }, visible: true, code: "condition_unknown" },
    { condition: { show_if: error }, visible: true, code: "condition_error" },
    { condition: { hide_if: true }, visible: false, code: "block_hidden" },
    { condition: { hide_if: unknown }, visible: true, code: "condition_unknown" },
    { condition: { hide_if: error }, visible: true, code: "condition_error" },
    { condition: { hidden_if: true }, visible: false, code: "block_hidden" },
    { condition: { show_if: true, hide_if: true }, visible: false, code: "block_hidden" },
    { condition: { disabled_if: true }, visible: true, code: "block_disabled" },
    { condition: { disabled_if: unknown }, visible: true, code: "condition_unknown" },
    { condition: { disabled_if: error }, visible: true, code: "condition_error" },
    { condition: { disabled_if: false }, visible: true, code: undefined },
    { condition: { required_if: unknown }, visible: true, code: undefined },
    { condition: { required_if: error }, visible: true, code: undefined },
  ])("with $condition is visible: $visible, refused: $code", ({ condition, visible, code }) => {
    const module = compileText({ blocks: [loss, { ...condition, block: payoutBlock() }] });
    const card = cardOf(module, claimWith(), "payout");
    expect(card).toMatchObject({ visible, actionable: code === undefined });
    expect(refusalsOf(module, claimWith()).map((refusal) => refusal.code)).toEqual(code === undefined ? [] : [code]);
  });

  test("names what an unknown condition waits for", () => {
    const module = compileText({ blocks: [loss, { disabled_if: unknown, block: payoutBlock() }] });
    expect(refusalsOf(module, claimWith())).toEqual([
      {
        code: "condition_unknown",
        reason: "Waiting for “Loss”.",
        property: "disabled_if",
        path: "claim.block_states.loss.value",
        missing: ["claim.block_states.loss.value"],
      },
    ]);
  });

  test("names the text of a condition that says neither yes nor no", () => {
    const module = compileText({ blocks: [{ show_if: error, block: payoutBlock() }] });
    expect(cardOf(module, claimWith(), "payout").disabled_reason).toBe(
      "Its show_if gives “yes”, which is neither true nor false.",
    );
  });

  test("is not used while a part of its condition is unknown, unless the rest decides", () => {
    const open = compileText({ blocks: [loss, { ...disabledIfBoth("(ifEquals 1 2)"), block: payoutBlock() }] });
    const closed = compileText({ blocks: [loss, { ...disabledIfBoth("(ifEquals 1 1)"), block: payoutBlock() }] });
    expect(refusalsOf(open, claimWith())).toEqual([]);
    expect(refusalsOf(closed, claimWith())).toMatchObject([{ code: "condition_unknown" }]);
  });
});

describe("an ordinary block", () => {
  test.each([
    { condition: { show_if: unknown }, visible: false, required: false },
    { condition: { show_if: error }, visible: false, required: false },
    { condition: { hide_if: unknown }, visible: true, required: false },
    { condition: { hide_if: error }, visible: true, required: false },
    { condition: { required_if: unknown }, visible: true, required: false },
    { condition: { required_if: error }, visible: true, required: false },
    { condition: { required_if: "true" }, visible: true, required: true },
    { condition: { required_if: true, show_if: false }, visible: false, required: false },
    { condition: { disabled_if: unknown }, visible: true, required: false },
    { condition: {}, visible: true, required: false },
  ])("with $condition is visible: $visible, required: $required", ({ condition, visible, required }) => {
    const module = compileText({
      blocks: [loss, { ...condition, block: { type: "input.text", key: "note", title: "Note" } }],
    });
    const card = cardOf(module, claimWith(), "note");
    expect(card).toMatchObject({ visible, required, actionable: false, input: { required } });
    expect(card).not.toHaveProperty("disabled_reason");
  });
});

test("a block that moves money is withheld inside a group, where the format does not allow it", () => {
  const group = { type: "group", key: "money", title: "Money", collapsible: false, blocks: [payoutBlock()] };
  expect(refusalsOf(compileText({ blocks: [group] }), claimWith())).toMatchObject([{ code: "block_withheld" }]);
});

describe("a claim", () => {
  const module = compileText({ blocks: [payoutBlock()] });

  test("that is closed refuses every request", () => {
    const closed = claimWith({}, { claim_status: "closed" });
    expect(refusalsOf(module, closed)).toEqual([
      { code: "claim_closed", reason: "The claim is closed; reopen it first." },
    ]);
    expect(cardOf(module, closed, "payout")).toMatchObject({ visible: true, actionable: false });
  });

  test.each([
    { status: "pending", words: "pending", stands: true },
    { status: "pending_claim_approval", words: "waiting for the claim's approval", stands: true },
    { status: "processing", words: "processing", stands: true },
    { status: "completed", words: "completed", stands: true },
    { status: "settled", words: "settled", stands: true },
    { status: "rejected", words: "", stands: false },
    { status: "cancelled", words: "", stands: false },
  ])("keeps the block used while its request is $status: $stands", ({ status, words, stands }) => {
    const claim = claimWith({ payout: { type: "payout_request", payout_request_id: "r-1", status } });
    expect(refusalsOf(module, claim).map(({ reason }) => reason)).toEqual(
      stands ? [`This block already has a request, which is ${words}.`] : [],
    );
    expect(cardOf(module, claim, "payout").request).toEqual({
      id: "r-1",
      kind: "payout_request",
      status,
      url: "/v1/payout-requests/r-1",
    });
  });

  test.each([{}, { type: "payout_request" }, { type: "payout_request", status: "pending" }, null])(
    "with the empty block state %j has no request yet",
    (state) => {
      expect(requestOf(module, claimWith({ payout: state }))).toMatchObject({ round: 1 });
    },
  );

  test("gives every reason at once, the gates before the values", () => {
    const gated = compileText({
      blocks: [
        loss,
        {
          show_if: "{{ifEquals claim.approval_status 'goodwill'}}",
          disabled_if: "{{ifNotEquals claim.claim_status 'open'}}",
          block: payoutBlock({ amount: "{{claim.block_states.loss.value}}" }),
        },
      ],
    });
    expect(refusalsOf(gated, claimWith()).map(({ code }) => code)).toEqual([
      "block_hidden",
      "block_disabled",
      "missing_value",
    ]);
    expect(cardOf(gated, claimWith(), "payout").disabled_reason).toBe(
      "Available once the claim's approval status is goodwill and the claim's status is open. Waiting for “Loss”.",
    );
  });
});

test("a withheld block says where the module has a mistake and never pays", () => {
  const module = compileText({ blocks: [payoutBlock({ amount: "{{multiply 1" })] });
  const [refusal, ...others] = refusalsOf(module, claimWith());
  expect(others).toEqual([]);
  expect(refusal?.code).toBe("block_withheld");
  expect(refusal?.reason).toContain("The module has a mistake here: ");
  expect(evaluateClaim(module, { claim: claimWith(), now }).card("payout")).toMatchObject({
    withheld: true,
    actionable: false,
    visible: true,
    rows: [],
  });
});
