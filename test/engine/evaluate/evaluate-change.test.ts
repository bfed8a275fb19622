import { describe, expect, test } from "vitest";
import { type Claim, type CompiledModule, evaluateClaim } from "../../../engine/index.ts";
import { claimWith, compileText, moneyInput, now, payoutBlock } from "./fixture.ts";

const loss = moneyInput("loss", "Loss");
const text = (key: string, changes: object = {}): object => ({ type: "input.text", key, title: key, ...changes });
const later = "2026-01-16T08:00:00.000Z";

/** Notes each property that is evaluated, whatever way it is read. */
function watch(module: CompiledModule): { readonly evaluated: string[] } {
  const evaluated: string[] = [];
  for (const slot of module.slots) {
    const { expression, block, property } = slot;
    const note = (): number => evaluated.push(`${block.key}:${property}`);
    const watched: typeof expression = {
      ...expression,
      text: (frame) => (note(), expression.text(frame)),
      value: (frame) => (note(), expression.value(frame)),
      truth: (frame) => (note(), expression.truth(frame)),
    };
    Object.assign(slot, { expression: watched });
  }
  return { evaluated };
}

function edit(module: CompiledModule, before: Claim, after: Claim, changed: readonly string[], at: string = now) {
  const first = evaluateClaim(module, { claim: before, now });
  const cards = new Map(module.order.map(({ key }) => [key, first.card(key)]));
  const second = evaluateClaim(module, { claim: after, now: at, previous: first, changed });
  const scratch = evaluateClaim(module, { claim: after, now: at });
  expect(second.cards).toEqual(scratch.cards);
  expect(second.cardsJson()).toBe(scratch.cardsJson());
  return { second, renewed: module.order.map(({ key }) => key).filter((key) => second.card(key) !== cards.get(key)) };
}

const amount = (value: number): object => ({ loss: { type: "input.currency", value } });

describe("an edit", () => {
  const blocks = [
    loss,
    {
      show_if: "{{if claim.block_states.loss.value '>' 5000}}",
      block: { type: "alert", key: "large", markdown: "A loss of {{claim.block_states.loss.value}}", color: "info" },
    },
    text("greeting", { description: "Claim {{claim.claim_number}}" }),
    { ...text("still") },
    payoutBlock({ amount: "{{claim.block_states.loss.value}}" }),
  ];

  test("evaluates exactly the properties that read what changed", () => {
    const module = compileText({ blocks });
    const first = evaluateClaim(module, { claim: claimWith(amount(1)), now });
    const { evaluated } = watch(module);
    evaluateClaim(module, {
      claim: claimWith(amount(2)),
      now,
      previous: first,
      changed: ["claim.block_states.loss.value"],
    });
    expect(evaluated.toSorted()).toEqual([
      "large:/markdown",
      "large:show_if",
      "payout:/amount",
      "payout:/payee/amount",
    ]);
  });

  test("evaluates nothing where nothing reads what changed", () => {
    const module = compileText({ blocks });
    const first = evaluateClaim(module, { claim: claimWith(amount(1)), now });
    const { evaluated } = watch(module);
    const second = evaluateClaim(module, {
      claim: claimWith(amount(1), { updated_at: later }),
      now,
      previous: first,
      changed: ["claim.updated_at"],
    });
    expect(evaluated).toEqual([]);
    expect(second.changed).toEqual([]);
  });

  test("keeps the very cards that it does not touch", () => {
    const { second, renewed } = edit(compileText({ blocks }), claimWith(amount(1)), claimWith(amount(9999)), [
      "claim.block_states.loss.value",
    ]);
    expect(renewed).toEqual(["loss", "large", "payout"]);
    expect(second.changed.toSorted()).toEqual(["large", "loss", "payout"]);
  });

  test.each([
    { path: "claim.block_states.loss", renewed: ["loss", "large", "payout"] },
    { path: "claim.block_states", renewed: ["loss", "large", "greeting", "still", "payout"] },
    { path: "claim.claim_number", renewed: ["greeting"] },
    { path: "claim.policy.currency", renewed: ["payout"] },
    { path: "claim.policy", renewed: ["payout"] },
    { path: "claim.claim_status", renewed: ["payout"] },
    { path: "claim.app_data.deep.down", renewed: [] },
    { path: "claim", renewed: ["loss", "large", "greeting", "still", "payout"] },
  ])("of $path renews $renewed", ({ path, renewed }) => {
    const claim = claimWith(amount(1));
    expect(edit(compileText({ blocks }), claim, structuredClone(claim), [path]).renewed).toEqual(renewed);
  });

  test("of several paths at once gives the cards of all of them", () => {
    const { renewed } = edit(
      compileText({ blocks }),
      claimWith(amount(1)),
      claimWith(amount(2), { claim_number: "C-2" }),
      ["claim.claim_number", "claim.block_states.loss.value"],
    );
    expect(renewed).toEqual(["loss", "large", "greeting", "payout"]);
  });

  test("follows an edit that follows an edit", () => {
    const module = compileText({ blocks });
    let evaluation = evaluateClaim(module, { claim: claimWith(amount(1)), now });
    for (const value of [2, 6000, 3]) {
      const claim = claimWith(amount(value));
      evaluation = evaluateClaim(module, { claim, now, previous: evaluation, changed: ["claim.block_states.loss"] });
      expect(evaluation.cards).toEqual(evaluateClaim(module, { claim, now }).cards);
    }
  });

  test("starts from nothing where the previous evaluation is of another module", () => {
    const other = evaluateClaim(compileText({ blocks }), { claim: claimWith(amount(1)), now });
    const evaluation = evaluateClaim(compileText({ blocks }), {
      claim: claimWith(amount(2)),
      now,
      previous: other,
      changed: [],
    });
    expect(evaluation.card("loss")?.input?.value).toBe(2);
  });
});

describe("what depends on an edit in a roundabout way", () => {
  test("the blocks of a group that appears, and the group's card that holds theirs", () => {
    const inner = text("inner");
    const module = compileText({
      blocks: [
        loss,
        {
          show_if: "{{if claim.block_states.loss.value '>' 5}}",
          block: {
            type: "group",
            key: "group",
            title: "Group",
            collapsible: false,
            blocks: [inner],
          },
        },
        text("outside"),
      ],
    });
    const { renewed } = edit(module, claimWith(amount(1)), claimWith(amount(9)), ["claim.block_states.loss.value"]);
    expect(renewed).toEqual(["loss", "group", "inner"]);
  });

  test("the group's card when a block inside it changes", () => {
    const module = compileText({
      blocks: [{ type: "group", key: "group", title: "Group", collapsible: false, blocks: [loss] }, text("outside")],
    });
    expect(edit(module, claimWith(amount(1)), claimWith(amount(2)), ["claim.block_states.loss.value"]).renewed).toEqual(
      ["group", "loss"],
    );
  });

  test("the marks of a payout whose source becomes hidden", () => {
    const module = compileText({
      blocks: [
        { hide_if: "{{ifEquals claim.claimant.relationship 'spouse'}}", block: loss },
        payoutBlock({ amount: "{{claim.block_states.loss.value}}" }),
      ],
    });
    const before = claimWith(amount(5), { claimant: { relationship: "son" } });
    const after = claimWith(amount(5), { claimant: { relationship: "spouse" } });
    const { second, renewed } = edit(module, before, after, ["claim.claimant.relationship"]);
    expect(renewed).toEqual(["loss", "payout"]);
    expect(second.card("payout")?.rows[0]).toMatchObject({ label: "Amount", hidden_source: true });
  });

  test("a payout whose source gets another limit", () => {
    const module = compileText({
      blocks: [
        moneyInput("loss", "Loss", { max: "{{claim.policy.sum_assured}}" }),
        payoutBlock({ amount: "{{claim.block_states.loss.value}}" }),
      ],
    });
    const after = claimWith(amount(500000), { policy: { currency: "ZAR", sum_assured: 100 } });
    const { second, renewed } = edit(module, claimWith(amount(500000)), after, ["claim.policy.sum_assured"]);
    expect(renewed).toEqual(["loss", "payout"]);
    expect(second.card("payout")?.actionable).toBe(false);
  });

  test("an annuity whose policyholder changes", () => {
    const annuity = {
      type: "annuity_request",
      key: "annuity",
      description: "Income",
      amount: 5,
      frequency: { type: "monthly", time_of_day: "09:00", day_of_month: 1 },
      duration: { count: 2 },
    };
    const policy = { ...claimWith().policy, policyholder_id: undefined };
    const before = claimWith({}, { policy, policyholder_id: "h-1" });
    expect(
      edit(compileText({ blocks: [annuity] }), before, claimWith({}, { policy }), ["claim.policyholder_id"]).renewed,
    ).toEqual(["annuity"]);
  });

  test("a block's own request", () => {
    const module = compileText({ blocks: [payoutBlock(), text("outside")] });
    const requested = claimWith({ payout: { type: "payout_request", payout_request_id: "r", status: "pending" } });
    const { second, renewed } = edit(module, claimWith(), requested, ["claim.block_states.payout"]);
    expect(renewed).toEqual(["payout"]);
    expect(second.card("payout")).toMatchObject({ actionable: false, request: { id: "r" } });
  });
});

describe("the clock", () => {
  const blocks = [
    { show_if: "{{dateBefore claim.created_at (dateNow)}}", block: text("dated") },
    moneyInput("loss", "Loss"),
    { type: "input.date", key: "incident", title: "Incident", max: "{{dateNow}}" },
    payoutBlock({ due_date: "{{claim.block_states.incident.value}}" }),
    text("timeless", { description: "{{claim.claim_number}}" }),
  ];
  const tomorrow = claimWith({ incident: { type: "input.date", value: "2026-01-16" } });

  test("renews what reads it, and what rests on a limit that reads it", () => {
    const module = compileText({ blocks });
    const { second, renewed } = edit(module, tomorrow, tomorrow, [], later);
    expect(renewed).toEqual(["dated", "incident", "payout"]);
    expect(evaluateClaim(module, { claim: tomorrow, now }).card("payout")?.actionable).toBe(false);
    expect(second.card("payout")?.actionable).toBe(true);
  });

  test("renews nothing while it stands still, however the moment is written", () => {
    const module = compileText({ blocks });
    const first = evaluateClaim(module, { claim: tomorrow, now });
    const card = first.card("dated");
    const second = evaluateClaim(module, { claim: tomorrow, now: Date.parse(now), previous: first, changed: [] });
    expect(second.changed).toEqual([]);
    expect(second.card("dated")).toBe(card);
  });
});
