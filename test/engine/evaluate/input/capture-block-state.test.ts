import { describe, expect, test } from "vitest";
import { captureBlockState } from "../../../../engine/index.ts";
import { claimWith, compileText, now, payoutBlock } from "../fixture.ts";

const options = [
  { key: "fire", value: "Fire" },
  { key: "theft", value: "Theft" },
];
const module = compileText({
  blocks: [
    { type: "input.text", key: "text", title: "Text", min_length: 2, max_length: 5 },
    { type: "input.paragraph", key: "paragraph", title: "Paragraph" },
    { type: "input.number", key: "number", title: "Number", min: "0.5", max: 10 },
    { type: "input.currency", key: "currency", title: "Currency", max: 100000 },
    { type: "input.date", key: "date", title: "Date", max: "{{dateNow}}" },
    { type: "input.time", key: "time", title: "Time" },
    { type: "checkbox", key: "checkbox", title: "Checkbox", default_value: false },
    { type: "radio", key: "radio", title: "Radio", options },
    { type: "dropdown", key: "dropdown", title: "Dropdown", options },
    {
      type: "dropdown",
      key: "shops",
      title: "Shops",
      datastore: { datastore_key: "shops", option_key: "id", option_value: "name" },
    },
    { type: "heading", key: "heading", title: "Heading" },
    { type: "input.text", key: "broken", title: "{{broken" },
    payoutBlock(),
  ],
});

const typeOf = (key: string): string => module.byKey.get(key)?.type ?? "";

function capture(key: string, state: unknown, claim = claimWith()) {
  return captureBlockState(module, { claim, key, block_state: state, now });
}

describe("what a person fills in", () => {
  test.each([
    { key: "text", value: "abc" },
    { key: "text", value: "" },
    { key: "paragraph", value: "two\nlines" },
    { key: "number", value: 0.5 },
    { key: "number", value: 10 },
    { key: "number", value: null },
    { key: "currency", value: 0 },
    { key: "currency", value: null },
    { key: "date", value: "2026-01-15" },
    { key: "date", value: "2026-01-14T22:00:00.000Z" },
    { key: "date", value: "" },
    { key: "time", value: "23:59" },
    { key: "time", value: "" },
    { key: "checkbox", value: true },
  ])("in $key is stored as $value", ({ key, value }) => {
    const state = { type: typeOf(key), value };
    expect(capture(key, state)).toEqual({ block_state: state });
  });

  test.each([
    { key: "radio", sent: { option_key: "fire" }, stored: { option_key: "fire", option_value: "Fire" } },
    {
      key: "radio",
      sent: { option_key: "fire", option_value: "Theft" },
      stored: { option_key: "fire", option_value: "Fire" },
    },
    { key: "dropdown", sent: { option_key: "", option_value: "Fire" }, stored: { option_key: "", option_value: "" } },
    {
      key: "shops",
      sent: { option_key: "s-1", option_value: "Corner shop" },
      stored: { option_key: "s-1", option_value: "Corner shop" },
    },
    { key: "heading", sent: {}, stored: {} },
  ])("in $key as $sent is stored with its label", ({ key, sent, stored }) => {
    expect(capture(key, { type: typeOf(key), ...sent })).toEqual({ block_state: { type: typeOf(key), ...stored } });
  });

  test.each([
    { key: "text", value: "a", invalid: "it has 1 characters and needs at least 2" },
    { key: "text", value: "abcdef", invalid: "it has 6 characters and may have at most 5" },
    { key: "number", value: 0.4, invalid: "it is less than the minimum of 0.5" },
    { key: "number", value: 11, invalid: "it is more than the maximum of 10" },
    { key: "currency", value: 100001, invalid: "it is more than the maximum of R 1 000,00" },
    { key: "date", value: "2026-01-16", invalid: "it is after 2026-01-15" },
    { key: "date", value: "2026-01-15T22:00:00.000Z", invalid: "it is after 2026-01-15" },
  ])("in $key as $value is kept and marked", ({ key, value, invalid }) => {
    const result = capture(key, { type: typeOf(key), value }) as { block_state: { invalid: readonly string[] } };
    expect(result.block_state.invalid.map((text) => text.replaceAll(/[\u00a0\u202f]/g, " "))).toEqual([invalid]);
    expect(result.block_state).toMatchObject({ type: typeOf(key), value });
  });
});

describe("a block state is refused", () => {
  test.each([
    { key: "nowhere", state: { type: "input.text", value: "" }, code: "unknown_block", pointer: "" },
    { key: "__proto__", state: { type: "input.text", value: "" }, code: "unknown_block", pointer: "" },
    { key: "payout", state: { type: "payout_request", status: "completed" }, code: "block_not_writable", pointer: "" },
    { key: "broken", state: { type: "input.text", value: "x" }, code: "block_withheld", pointer: "" },
    { key: "text", state: null, code: "wrong_type", pointer: "" },
    { key: "text", state: "abc", code: "wrong_type", pointer: "" },
    { key: "text", state: [], code: "wrong_type", pointer: "" },
    { key: "text", state: { value: "abc" }, code: "wrong_type", pointer: "/type" },
    { key: "text", state: { type: "input.paragraph", value: "abc" }, code: "wrong_type", pointer: "/type" },
    {
      key: "text",
      state: { type: "input.text", value: "abc", defaulted: false },
      code: "unknown_property",
      pointer: "/defaulted",
    },
    { key: "text", state: { type: "input.text", value: "abc", "a/b": 1 }, code: "unknown_property", pointer: "/a~1b" },
    { key: "text", state: { type: "input.text" }, code: "wrong_type", pointer: "/value" },
    { key: "text", state: { type: "input.text", value: null }, code: "wrong_type", pointer: "/value" },
    { key: "number", state: { type: "input.number", value: "5" }, code: "wrong_type", pointer: "/value" },
    { key: "number", state: { type: "input.number", value: 2 ** 60 }, code: "wrong_type", pointer: "/value" },
    { key: "currency", state: { type: "input.currency", value: 0.5 }, code: "wrong_type", pointer: "/value" },
    { key: "currency", state: { type: "input.currency", value: -1 }, code: "wrong_type", pointer: "/value" },
    { key: "date", state: { type: "input.date", value: "15 January 2026" }, code: "wrong_type", pointer: "/value" },
    { key: "date", state: { type: "input.date", value: "2026-02-30" }, code: "wrong_type", pointer: "/value" },
    { key: "time", state: { type: "input.time", value: "24:00" }, code: "wrong_type", pointer: "/value" },
    { key: "checkbox", state: { type: "checkbox", value: "true" }, code: "wrong_type", pointer: "/value" },
    { key: "radio", state: { type: "radio", value: "fire" }, code: "unknown_property", pointer: "/value" },
    { key: "radio", state: { type: "radio" }, code: "wrong_type", pointer: "/option_key" },
    { key: "radio", state: { type: "radio", option_key: "flood" }, code: "unknown_option", pointer: "/option_key" },
    {
      key: "shops",
      state: { type: "dropdown", option_key: "s-1", option_value: 5 },
      code: "wrong_type",
      pointer: "/option_value",
    },
  ])("in $key as $code at '$pointer'", ({ key, state, code, pointer }) => {
    const result = capture(key, state);
    expect(result).toMatchObject({ error: { code, pointer } });
    expect((result as { error: { detail: string } }).error.detail).toMatch(/\.$/);
  });

  test("with the options that there are", () => {
    expect(capture("radio", { type: "radio", option_key: "flood" })).toMatchObject({
      error: { detail: "“flood” is not an option; the options are fire, theft." },
    });
  });
});
