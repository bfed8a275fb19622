import { describe, expect, it } from "vitest";
import { type Claim, type CompiledModule, suggestChanges } from "../../../../engine/index.ts";
import { claimWith, compileText, moneyInput, now, payoutBlock } from "../fixture.ts";

function suggested(module: CompiledModule, claim: Claim, key: string): readonly string[] {
  return suggestChanges(module, { claim, now, key }).map(({ text }) => text.replaceAll(/[\u00a0\u202f]/g, " "));
}

/** A heading behind one condition, after the blocks that the condition reads. */
function shownIf(show_if: unknown, ...blocks: readonly object[]): CompiledModule {
  return compileText({ blocks: [...blocks, { show_if, block: { type: "heading", key: "h", title: "Heading" } }] });
}

const date = { type: "input.date", key: "date", title: "Date" };
const box = { type: "checkbox", key: "box", title: "Box", default_value: false };
const radio = {
  type: "radio",
  key: "cause",
  title: "Cause",
  options: [
    { key: "fire", value: "Fire" },
    { key: "theft", value: "Theft" },
    { key: "hail", value: "Hail" },
  ],
};

describe("what would show a block", () => {
  it("is each option that does", () => {
    const module = shownIf("{{ifNotEquals claim.block_states.cause.option_key 'fire'}}", radio);
    const claim = claimWith({ cause: { type: "radio", option_key: "fire", option_value: "Fire" } });
    expect(suggested(module, claim, "h")).toEqual([
      "It would be shown if “Cause” were “Theft”.",
      "It would be shown if “Cause” were “Hail”.",
      "It would be shown if “Cause” were not chosen.",
    ]);
  });

  it("is the nearest amount beyond a threshold that depends on another value", () => {
    const module = shownIf(
      "{{ifCondition claim.block_states.loss.value '>' (percent claim.policy.sum_assured 10)}}",
      moneyInput("loss", "Loss"),
    );
    const claim = claimWith({ loss: { type: "input.currency", value: 100 } });
    expect(suggested(module, claim, "h")).toEqual(["It would be shown if “Loss” were R 500,01."]);
  });

  it("is the nearest day, with the clock that was given", () => {
    const module = shownIf("{{ifCondition (dateDifference (dateNow) claim.block_states.date.value) '>=' 30}}", date);
    const claim = claimWith({ date: { type: "input.date", value: "2026-01-14" } });
    expect(suggested(module, claim, "h")).toEqual(["It would be shown if “Date” were 2025-12-16."]);
  });

  it("is any value where the condition only asks for one", () => {
    const text = { type: "input.text", key: "note", title: "Note", min_length: 3 };
    const module = shownIf("{{ifIsDefined claim.block_states.note.value}}", text);
    const [change] = suggestChanges(module, { claim: claimWith(), now, key: "h" });
    expect(change).toMatchObject({ text: "It would be shown if “Note” were filled in.", parts: [{ example: true }] });
  });

  it("is the text that it is compared with", () => {
    const text = { type: "input.text", key: "note", title: "Note" };
    const module = shownIf("{{ifEquals claim.block_states.note.value claim.policy.policy_id}}", text);
    expect(suggested(module, claimWith(), "h")).toEqual(["It would be shown if “Note” were “p-1”."]);
  });

  it("is how far a request gets", () => {
    const module = shownIf({ "===": [{ var: "claim.block_states.payout.status" }, "completed"] }, payoutBlock());
    expect(suggested(module, claimWith(), "h")).toEqual([
      "It would be shown if the request of “Payout” were completed.",
    ]);
  });

  it("is a decision that can still be made, by the actions that lead there", () => {
    const module = shownIf({ "===": [{ var: "claim.approval_status" }, "repudiated"] });
    const claim = claimWith({}, { claim_status: "in_review", approval_status: "pending" });
    expect(suggestChanges(module, { claim, now, key: "h" })).toEqual([
      {
        goal: "shown",
        text: "It would be shown if the claim were in review and repudiated.",
        parts: [
          {
            text: "the claim is in review and repudiated",
            set: [
              { path: "claim.claim_status", value: "in_review" },
              { path: "claim.approval_status", value: "repudiated" },
            ],
            actions: ["repudiate"],
          },
        ],
      },
    ]);
  });

  it("is a pair where no single change does", () => {
    const module = shownIf(
      "{{and (ifEquals claim.block_states.box.value true) (ifEquals claim.block_states.cause.option_key 'hail')}}",
      box,
      radio,
    );
    expect(suggested(module, claimWith(), "h")).toEqual([
      "It would be shown if “Box” were ticked and “Cause” were “Hail”.",
    ]);
  });

  it("leads through a block that is hidden itself", () => {
    const module = compileText({
      blocks: [
        box,
        { show_if: "{{ifEquals claim.block_states.box.value true}}", block: radio },
        {
          show_if: "{{ifEquals claim.block_states.cause.option_key 'hail'}}",
          block: { type: "heading", key: "h", title: "Heading" },
        },
      ],
    });
    expect(suggested(module, claimWith({ box: { type: "checkbox", value: false } }), "h")).toEqual([
      "It would be shown if “Box” were ticked and “Cause” were “Hail”.",
    ]);
  });

  it("is never a value that its block would not take", () => {
    const limited = moneyInput("loss", "Loss", { max: 40_000 });
    const module = shownIf("{{ifCondition claim.block_states.loss.value '>' 50000}}", limited);
    expect(suggested(module, claimWith({ loss: { type: "input.currency", value: 100 } }), "h")).toEqual([]);
  });

  it("is nothing where only the policy decides, or the module never shows it", () => {
    expect(suggested(shownIf("{{ifEquals claim.policy.status 'active'}}"), claimWith(), "h")).toEqual([]);
    expect(suggested(shownIf(false, box), claimWith(), "h")).toEqual([]);
  });
});

describe("what would make a payout usable", () => {
  const gated = compileText({
    blocks: [
      moneyInput("granted", "Granted"),
      box,
      {
        disabled_if:
          "{{not (or (ifEquals claim.approval_status 'goodwill') (and (ifEquals claim.approval_status 'approved') (ifEquals claim.block_states.box.value true)))}}",
        block: payoutBlock({ amount: "{{claim.block_states.granted.value}}" }),
      },
    ],
  });

  it("leads to goodwill only after a way that needs none", () => {
    const claim = claimWith({}, { claim_status: "in_review", approval_status: "pending" });
    const changes = suggestChanges(gated, { claim, now, key: "payout" });
    expect(changes.map(({ parts }) => parts.map(({ text }) => text.replaceAll(/[\u00a0\u202f]/g, " ")))).toEqual([
      ["the claim is in review and approved", "“Granted” is filled in (R 1 000,00, for example)", "“Box” is ticked"],
      ["the claim is in review and approved as goodwill", "“Granted” is filled in (R 1 000,00, for example)"],
    ]);
  });

  it("is that its request ends, where it has one", () => {
    const state = { type: "payout_request", payout_request_id: "r-1", status: "pending" };
    const module = compileText({ blocks: [payoutBlock()] });
    expect(suggested(module, claimWith({ payout: state }), "payout")).toEqual([
      "It can be used once the request of “Payout” is rejected.",
      "It can be used once the request of “Payout” is cancelled.",
    ]);
  });

  it("is that a closed claim is opened again", () => {
    const module = compileText({ blocks: [payoutBlock()] });
    expect(suggested(module, claimWith({}, { claim_status: "closed" }), "payout")).toEqual([
      "It can be used once the claim is open and approved.",
    ]);
  });
});

it("what would stop a payout or hide a block is suggested too", () => {
  const module = shownIf("{{ifEquals claim.block_states.box.value true}}", box);
  const claim = claimWith({ box: { type: "checkbox", value: true } });
  expect(suggested(module, claim, "h")).toEqual(["It would be hidden if “Box” were not ticked."]);
  const paying = compileText({ blocks: [payoutBlock()] });
  expect(suggested(paying, claimWith(), "payout")).toEqual(["It could not be used if the claim were closed."]);
});

it("a claim is left as it was, and an unknown block has no changes", () => {
  const module = shownIf("{{ifEquals claim.block_states.box.value true}}", box);
  const claim = claimWith({ box: { type: "checkbox", value: false } });
  const before = structuredClone(claim);
  suggestChanges(module, { claim, now, key: "h" });
  expect(claim).toEqual(before);
  expect(suggestChanges(module, { claim, now, key: "nowhere" })).toEqual([]);
});
