import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockStateOf, type Claim, emitRequest, evaluateClaim } from "../../../engine/index.ts";
import { findingsOf } from "../../schemas/schema-ajv.ts";
import { modulesAtHand } from "../../support/modules-at-hand.ts";
import { randomClaim } from "../../support/random-claim.ts";
import {
  actor,
  bankDetails,
  claimWith,
  compileText,
  moneyInput,
  now,
  payoutBlock,
  requestOf,
} from "../evaluate/fixture.ts";

const module = compileText({
  fulfillmentTypes: [{ key: "note", label: "Note", fulfillmentData: { text: { label: "Text", valueType: "string" } } }],
  blocks: [
    moneyInput("loss", "Loss"),
    payoutBlock(
      { amount: "{{claim.block_states.loss.value}}", description: "For {{claim.claim_number}}" },
      { payment_details: bankDetails },
    ),
    {
      type: "fulfillment_request",
      key: "note",
      title: "Note",
      fulfillment_type_key: "note",
      fulfillment_data: { text: "x" },
    },
    {
      type: "annuity_request",
      key: "income",
      description: "Income",
      amount: 5,
      frequency: { type: "monthly", time_of_day: "09:00", day_of_month: 1 },
      duration: { count: 2 },
    },
  ],
});
const loss = { loss: { type: "input.currency", value: 5000 } };
const statuses = { claim_status: "in_review", approval_status: "pending" };

describe("a request", () => {
  test("has every value frozen on it, with its module, its maker and its trace", () => {
    expect(requestOf(module, claimWith(loss))).toEqual({
      payout_request_id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      claim_id: "5e2fd8ac-1c4b-4b71-9f0a-3a4a8a7b3f10",
      claim_number: "C-107",
      policy_id: "p-1",
      policyholder_id: "holder-1",
      block_key: "payout",
      round: 1,
      status: "pending",
      created_at: now,
      created_by: actor,
      title: "Payout",
      description: "For C-107",
      amount: 5000,
      currency: "ZAR",
      payee: { type: "policyholder", policyholder_id: "holder-1", amount: 5000, payment_details: bankDetails },
      module: { key: "fixture", version: "1.0.0", sha256: module.sha256 },
      trace: [
        { property: "/amount", trace: expect.objectContaining({ value: 5000, text: "claim.block_states.loss.value" }) },
        { property: "/description", trace: expect.objectContaining({ value: "For C-107" }) },
        { property: "/payee/amount", trace: expect.objectContaining({ value: 5000 }) },
      ],
      roundings: [],
      notes: [],
    });
  });

  test.each([
    { key: "payout", released: "pending", waiting: "pending_claim_approval" },
    { key: "note", released: "pending", waiting: "pending" },
    { key: "income", released: "active", waiting: "active" },
  ])("of $key starts $released on a released claim and $waiting before", ({ key, released, waiting }) => {
    expect(requestOf(module, claimWith(loss), key).status).toBe(released);
    expect(requestOf(module, claimWith(loss, statuses), key).status).toBe(waiting);
  });

  test.each([
    { claim_status: "paid_out", approval_status: "goodwill", status: "pending" },
    { claim_status: "open", approval_status: "approved", status: "pending_claim_approval" },
    { claim_status: "pending_payout", approval_status: "repudiated", status: "pending_claim_approval" },
    { claim_status: undefined, approval_status: undefined, status: "pending_claim_approval" },
  ])("of a payout is $status while the claim is $claim_status and $approval_status", ({ status, ...claim }) => {
    expect(requestOf(module, claimWith(loss, claim)).status).toBe(status);
  });

  test("is the same when it is asked for twice", () => {
    const evaluation = evaluateClaim(module, { claim: claimWith(loss), now });
    const [first, second] = [1, 2].map(() => emitRequest(module, evaluation, "payout", { actor }));
    expect(first).toEqual(second);
  });
});

const idOf = (states: object, changes: object = {}, key = "payout"): unknown =>
  Object.entries(requestOf(module, claimWith(states, changes), key)).find(([name]) =>
    name.endsWith("_request_id"),
  )?.[1];

describe("the id of a request", () => {
  const ended = (status: string, round?: number): object => ({
    ...loss,
    payout: { type: "payout_request", payout_request_id: "earlier", status, ...(round !== undefined && { round }) },
  });

  test("is the same for one claim, block and round, whatever is paid and whenever", () => {
    expect(idOf({ loss: { type: "input.currency", value: 7 } }, { claim_number: "C-2" })).toBe(idOf(loss));
    const later = emitRequest(
      module,
      evaluateClaim(module, { claim: claimWith(loss), now: "2027-01-01T00:00:00Z" }),
      "payout",
      { actor },
    );
    expect(later).toMatchObject({ request: { payout_request_id: idOf(loss) } });
  });

  test("differs between claims, blocks and rounds", () => {
    const ids = [
      idOf(loss),
      idOf(loss, { claim_id: "other" }),
      idOf(loss, {}, "note"),
      idOf(ended("rejected")),
      idOf(ended("cancelled", 2)),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([
    { states: loss, round: 1 },
    { states: ended("rejected"), round: 2 },
    { states: ended("cancelled"), round: 2 },
    { states: ended("rejected", 2), round: 3 },
    { states: ended("rejected", -4), round: 2 },
    { states: ended("rejected", 1.5), round: 2 },
  ])("belongs to round $round", ({ states, round }) => {
    expect(requestOf(module, claimWith(states))).toMatchObject({ round });
  });
});

describe("the block state of a request", () => {
  test("has its id and its status, never its values", () => {
    expect(blockStateOf(requestOf(module, claimWith(loss)))).toEqual({
      type: "payout_request",
      payout_request_id: expect.any(String),
      status: "pending",
    });
    expect(blockStateOf(requestOf(module, claimWith(loss), "note"))).toMatchObject({
      type: "fulfillment_request",
      fulfillment_request_id: expect.any(String),
    });
    expect(blockStateOf(requestOf(module, claimWith(loss), "income"))).toMatchObject({
      type: "annuity_request",
      status: "active",
    });
  });

  test("closes the block, and says its round from the second on", () => {
    const first = blockStateOf(requestOf(module, claimWith(loss)));
    const used = evaluateClaim(module, { claim: claimWith({ ...loss, payout: first }), now });
    expect(emitRequest(module, used, "payout", { actor })).toMatchObject({
      refusal: { code: "request_already_created" },
    });
    const second = requestOf(module, claimWith({ ...loss, payout: { ...first, status: "rejected" } }));
    expect(blockStateOf(second)).toMatchObject({ round: 2 });
  });
});

const refuse = (key: string, claim = claimWith(loss)) =>
  emitRequest(module, evaluateClaim(module, { claim, now }), key, { actor });

describe("no request", () => {
  test.each([
    { key: "nowhere", code: "unknown_block" },
    { key: "loss", code: "not_a_disbursement" },
  ])("comes of $key: $code", ({ key, code }) => {
    expect(refuse(key)).toMatchObject({ refusal: { code } });
  });

  test("comes of a block that waits, with the reason that its card gives", () => {
    const claim = claimWith({}, { claim_status: "closed" });
    expect(refuse("payout", claim)).toEqual({
      refusal: { code: "claim_closed", reason: evaluateClaim(module, { claim, now }).card("payout")?.disabled_reason },
    });
  });
});

describe.each(modulesAtHand())("every request of $name", ({ name, module: atHand }) => {
  test("is what the published schema of requests says", () => {
    const samples = Object.values((atHand.document.samples?.claims ?? {}) as Record<string, Claim>).map((claim) =>
      fc.constant(claim),
    );
    let requests = 0;
    fc.assert(
      fc.property(fc.oneof(randomClaim(atHand), ...samples), (claim) => {
        const evaluation = evaluateClaim(atHand, { claim, now });
        for (const block of atHand.order) {
          const result = emitRequest(atHand, evaluation, block.key, { actor });
          if (!("request" in result)) continue;
          requests++;
          expect(findingsOf(block.type.replace("_", "-"), result.request)).toEqual([]);
        }
      }),
      { seed: 20260116, numRuns: 30 },
    );
    // The small fixtures are made to be used often; a real module may need a claim that chance does not find.
    expect(requests).toBeGreaterThan(name.endsWith(".yaml") ? 3 : -1);
  });
});
