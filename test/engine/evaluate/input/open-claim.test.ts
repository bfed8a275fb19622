import { describe, expect, test } from "vitest";
import { evaluateClaim, missingRequired, openClaim } from "../../../../engine/index.ts";
import { claimWith, compileText, now } from "../fixture.ts";

const options = [
  { key: "fire", value: "Fire" },
  { key: "theft", value: "Theft" },
];

function open(blocks: readonly object[], claim = claimWith()): object {
  return openClaim(compileText({ blocks }), { claim, now }).block_states;
}

const dated = (default_value: unknown): object => ({ type: "input.date", key: "block", title: "Block", default_value });
const chosen = (default_value: unknown): object => ({
  type: "dropdown",
  key: "block",
  title: "Block",
  options,
  default_value,
});

describe("a claim that is opened", () => {
  test.each([
    { block: dated("2026-01-01"), state: { type: "input.date", value: "2026-01-01" } },
    { block: dated("{{dateNow}}"), state: { type: "input.date", value: "2026-01-15" } },
    { block: dated("{{claim.created_at}}"), state: { type: "input.date", value: "2026-01-10T08:00:00.000Z" } },
    {
      block: { type: "input.time", key: "block", title: "Block", default_value: "08:30" },
      state: { type: "input.time", value: "08:30" },
    },
    {
      block: { type: "checkbox", key: "block", title: "Block", default_value: true },
      state: { type: "checkbox", value: true },
    },
    { block: chosen("fire"), state: { type: "dropdown", option_key: "fire", option_value: "Fire" } },
    {
      block: chosen("{{#ifEquals claim.claim_number 'C-107'}}theft{{else}}fire{{/ifEquals}}"),
      state: { type: "dropdown", option_key: "theft", option_value: "Theft" },
    },
  ])("stores the default $state", ({ block, state }) => {
    expect(open([block])).toEqual({ block: { ...state, defaulted: true } });
  });

  test.each([
    { why: "nothing is written", block: dated(undefined) },
    { why: "it is empty", block: dated("") },
    { why: "it is null", block: dated(null) },
    { why: "what it reads is missing", block: dated("{{claim.policy.module.date}}") },
    { why: "it is no date", block: dated("tomorrow") },
    { why: "it is no option", block: chosen("flood") },
    { why: "it is the label of an option", block: chosen("Fire") },
    { why: "its block cannot be read", block: { ...dated("2026-01-01"), title: "{{broken" } },
    { why: "its block is not filled in", block: { type: "heading", key: "block", title: "Block", default_value: "x" } },
  ])("stores no default where $why", ({ block }) => {
    expect(open([block])).toEqual({});
  });

  test("resolves defaults in block order, so that a later one can read an earlier one", () => {
    const first = { type: "input.date", key: "first", title: "First", default_value: "2026-01-01" };
    const second = {
      type: "input.date",
      key: "second",
      title: "Second",
      default_value: "{{dateAdd claim.block_states.first.value days=1}}",
    };
    expect(open([first, second])).toMatchObject({ second: { value: "2026-01-02" } });
    expect(open([second, first])).not.toHaveProperty("second");
  });

  test("keeps what was filled in already, also inside groups", () => {
    const group = { type: "group", key: "group", title: "Group", collapsible: true, blocks: [dated("2026-01-01")] };
    const filled = { block: { type: "input.date", value: "2025-12-31" } };
    expect(open([group], claimWith(filled))).toEqual(filled);
    expect(open([group])).toHaveProperty("block");
  });

  test("does not change the claim that it is given", () => {
    const claim = claimWith({});
    open([dated("2026-01-01")], claim);
    expect(claim.block_states).toEqual({});
  });
});

describe("the required blocks without a value", () => {
  const required = { required_if: true };
  const module = compileText({
    blocks: [
      { ...required, block: { type: "input.text", key: "name", title: "Name" } },
      { ...required, block: { type: "input.number", key: "zero", title: "Zero" } },
      { ...required, block: { type: "checkbox", key: "agreed", title: "Agreed", default_value: false } },
      { ...required, block: { type: "radio", key: "cause", title: "Cause", options } },
      { ...required, show_if: false, block: { type: "input.text", key: "hidden", title: "Hidden" } },
      {
        show_if: false,
        block: {
          type: "group",
          key: "group",
          title: "Group",
          collapsible: false,
          blocks: [{ ...required, block: { type: "input.text", key: "inside", title: "Inside" } }],
        },
      },
      {
        required_if: "{{if claim.block_states.zero.value '>' 1}}",
        block: { type: "input.text", key: "unknown", title: "Unknown" },
      },
      { ...required, block: { type: "heading", key: "heading", title: "Heading" } },
    ],
  });
  const missing = (states: object) =>
    missingRequired(evaluateClaim(module, { claim: claimWith(states), now })).map(({ key }) => key);

  test("are listed in render order, without those that are hidden", () => {
    expect(missing({})).toEqual(["name", "zero", "agreed", "cause"]);
  });

  test("are filled by any value, 0 and false too, but not by empty ones", () => {
    const states = {
      name: { type: "input.text", value: "" },
      zero: { type: "input.number", value: 0 },
      agreed: { type: "checkbox", value: false },
      cause: { type: "radio", option_key: "", option_value: "" },
    };
    expect(missing(states)).toEqual(["name", "cause"]);
  });

  test("have their titles for people to find them", () => {
    expect(missingRequired(evaluateClaim(module, { claim: claimWith(), now }))[0]).toEqual({
      key: "name",
      title: "Name",
    });
  });
});
