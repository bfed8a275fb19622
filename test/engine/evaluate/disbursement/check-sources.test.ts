import { describe, expect, test } from "vitest";
import { cardOf, claimWith, compileText, moneyInput, payoutBlock, refusalsOf, requestOf } from "../fixture.ts";

const amount = "{{claim.block_states.loss.value}}";
const saved = (value: unknown, marks: object = {}): object => ({ loss: { type: "input.currency", value, ...marks } });

function payoutFrom(input: object, conditions: object = {}) {
  return compileText({
    blocks: [{ ...conditions, block: moneyInput("loss", "Loss", input) }, payoutBlock({ amount })],
  });
}

describe("a payout that reads a hidden input", () => {
  const module = payoutFrom({}, { show_if: false });

  test("pays what was stored there and says so", () => {
    const note = { code: "hidden_source", text: "Reads “Loss”, which is hidden now.", path: "claim.block_states.loss" };
    expect(requestOf(module, claimWith(saved(500)))).toMatchObject({ amount: 500, notes: [note] });
  });

  test("marks the rows of its card that rest on it, and no others", () => {
    const { rows } = cardOf(module, claimWith(saved(500)), "payout");
    expect(rows.filter((row) => row.hidden_source).map(({ label }) => label)).toEqual(["Amount"]);
    expect(cardOf(payoutFrom({}), claimWith(saved(500)), "payout").rows.some((row) => row.hidden_source)).toBe(false);
  });
});

test("a payout that rests on a default pays it and says so", () => {
  const claim = claimWith(saved(500, { defaulted: true }));
  expect(requestOf(payoutFrom({}), claim)).toMatchObject({
    amount: 500,
    notes: [{ code: "defaulted_source", text: "Rests on the default of “Loss”.", path: "claim.block_states.loss" }],
  });
  expect(cardOf(payoutFrom({}), claim, "payout").rows[0]).toMatchObject({ label: "Amount", defaulted: true });
});

test("a payout whose description alone reads a block has nothing to note", () => {
  const module = compileText({
    blocks: [{ show_if: false, block: moneyInput("loss", "Loss") }, payoutBlock({ description: amount })],
  });
  expect(requestOf(module, claimWith(saved(500, { defaulted: true })))).toMatchObject({
    description: "500",
    notes: [],
  });
});

describe("a payout that reads an input outside its limits", () => {
  test.each([
    { input: { max: 400 }, value: 500, reason: "it is more than the maximum of R 4,00" },
    { input: { min: "600" }, value: 500, reason: "it is less than the minimum of R 6,00" },
    { input: { min: "{{claim.policy.sum_assured}}" }, value: 500, reason: "it is less than the minimum of R 5 000,00" },
    { input: {}, value: -5, reason: "it is not a whole, positive number of minor units" },
    { input: {}, value: 0.5, reason: "it is not a whole, positive number of minor units" },
    { input: {}, value: "500", reason: "it is not a number" },
  ])("is refused because $reason", ({ input, value, reason }) => {
    const refusals = refusalsOf(payoutFrom(input), claimWith(saved(value)));
    const invalid = refusals.filter(({ code }) => code === "invalid_source");
    expect(invalid.map((refusal) => refusal.reason.replaceAll(/[\u00a0\u202f]/g, " "))).toEqual([
      `“Loss” is not valid: ${reason}.`,
    ]);
    expect(invalid[0]?.path).toBe("claim.block_states.loss");
  });

  test.each([{ max: "500" }, { min: "500" }, { min: "" }, { max: 500, min: 500 }])("pays at the limit %j", (input) => {
    expect(refusalsOf(payoutFrom(input), claimWith(saved(500)))).toEqual([]);
  });

  test("is refused while nobody can tell the limit", () => {
    expect(refusalsOf(payoutFrom({ max: "{{claim.policy.module.limit}}" }), claimWith(saved(500)))).toEqual([
      {
        code: "missing_value",
        reason: "The maximum of “Loss” has no value.",
        path: "claim.policy.module.limit",
        missing: ["claim.policy.module.limit"],
      },
    ]);
    expect(refusalsOf(payoutFrom({ min: "much" }), claimWith(saved(500)))).toMatchObject([
      { code: "invalid_source", reason: "The minimum of “Loss” cannot be read." },
    ]);
  });

  test("is refused where the module has a mistake in the input", () => {
    expect(refusalsOf(payoutFrom({ title: "{{broken" }), claimWith(saved(500)))).toMatchObject([
      { code: "invalid_source", reason: "The module has a mistake in “loss”, so its value cannot be checked." },
    ]);
  });
});

describe("a fulfillment that reads", () => {
  const fulfillmentTypes = [
    { key: "note", label: "Note", fulfillmentData: { text: { label: "Text", valueType: "string" } } },
  ];
  const reading = (source: object, path: string) =>
    compileText({
      fulfillmentTypes,
      blocks: [
        source,
        {
          type: "fulfillment_request",
          key: "payout",
          title: "Note",
          fulfillment_type_key: "note",
          fulfillment_data: { text: `{{claim.block_states.${path}}}` },
        },
      ],
    });

  test.each([
    {
      source: { type: "input.text", key: "name", title: "Name", max_length: 3 },
      state: { value: "Nomsa" },
      reason: "it has 5 characters and may have at most 3",
    },
    {
      source: { type: "input.paragraph", key: "name", title: "Name", min_length: 9 },
      state: { value: "👍👍" },
      reason: "it has 2 characters and needs at least 9",
    },
    {
      source: { type: "input.date", key: "name", title: "Name", max: "2026-01-01" },
      state: { value: "2026-01-01T22:00:00.000Z" },
      reason: "it is after 2026-01-01",
    },
    {
      source: { type: "input.date", key: "name", title: "Name", min: "20260102" },
      state: { value: "2026-01-01" },
      reason: "it is before 20260102",
    },
    {
      source: { type: "input.date", key: "name", title: "Name" },
      state: { value: "soon" },
      reason: "it is not a date",
    },
    {
      source: { type: "input.time", key: "name", title: "Name" },
      state: { value: "25:00" },
      reason: "it is not a time",
    },
    {
      source: { type: "input.number", key: "name", title: "Name", max: 0.1 },
      state: { value: 0.3 },
      reason: "it is more than the maximum of 0.1",
    },
    {
      source: { type: "checkbox", key: "name", title: "Name", default_value: false },
      state: { value: "yes" },
      reason: "it is neither true nor false",
    },
  ])("$source.type is refused because $reason", ({ source, state, reason }) => {
    const claim = claimWith({ name: { type: source.type, ...state } });
    expect(refusalsOf(reading(source, "name.value"), claim)).toMatchObject([
      { code: "invalid_source", reason: `“Name” is not valid: ${reason}.` },
    ]);
    expect(cardOf(reading(source, "name.value"), claim, "name").input?.invalid).toEqual([reason]);
  });

  test("a radio with an option that is gone is refused", () => {
    const radio = { type: "radio", key: "name", title: "Name", options: [{ key: "a", value: "A" }] };
    const claim = claimWith({ name: { type: "radio", option_key: "b", option_value: "B" } });
    expect(refusalsOf(reading(radio, "name.option_key"), claim)).toMatchObject([
      { reason: "“Name” is not valid: it is not one of the options." },
    ]);
  });

  test("a dropdown whose options are in a data store takes what was chosen there", () => {
    const dropdown = {
      type: "dropdown",
      key: "name",
      title: "Name",
      datastore: { datastore_key: "shops", option_key: "id", option_value: "name" },
    };
    const claim = claimWith({ name: { type: "dropdown", option_key: "b", option_value: "B" } });
    expect(refusalsOf(reading(dropdown, "name.option_key"), claim)).toEqual([]);
  });
});
