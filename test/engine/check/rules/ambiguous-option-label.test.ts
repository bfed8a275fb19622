import { describe, expect, test } from "vitest";
import { ruleCase } from "../../../support/rule-case.ts";
import { checkText } from "../../evaluate/fixture.ts";

const valueOptions = {
  "10000": "R100",
  "20000": "R100",
  "30000": "R300",
  R400: "R500",
  "40000": "R400",
  "50000": "R400",
};

function ambiguous(amount: unknown, changes: object = {}, parameter: object = {}) {
  const fulfillmentTypes = [
    {
      key: "airtime",
      label: "Airtime",
      fulfillmentData: { amount: { label: "Amount", valueType: "enum", valueOptions, ...parameter } },
    },
  ];
  const block = {
    type: "fulfillment_request",
    key: "f",
    title: "F",
    fulfillment_type_key: "airtime",
    fulfillment_data: { amount },
    ...changes,
  };
  return checkText({ fulfillmentTypes, blocks: [{ block }] }).diagnostics.filter(({ code }) => code === "CB2320");
}

describe("a label in a fulfillment", () => {
  test("that two options have is reported, with both of them", () => {
    expect(ambiguous("R100")).toMatchObject([
      {
        pointer: "/blocks/0/block/fulfillment_data/amount",
        params: { label: "R100", parameter: "amount", keys: "10000, 20000" },
        related: [{ message: '"10000" has the label "R100"' }, { message: '"20000" has the label "R100"' }],
      },
    ]);
  });

  test.each([
    { amount: "R300", because: "one option has it" },
    { amount: "10000", because: "it is a key" },
    { amount: "R400", because: "a key comes before labels" },
    { amount: "R999", because: "no option has it, which is another mistake" },
    { amount: "{{claim.block_states.amount.option_key}}", because: "nobody knows it yet" },
    { amount: 10000, because: "a number is no label" },
  ])("is not reported as $amount, because $because", ({ amount }) => {
    expect(ambiguous(amount)).toEqual([]);
  });

  test.each([
    { changes: { fulfillment_type_key: "other" } },
    { changes: { fulfillment_data: { other: "R100" } } },
    { changes: { fulfillment_data: 5 } },
    { parameter: { valueType: "string" } },
    { parameter: { valueOptions: ["R100", "R100"] } },
  ])("is not reported where the rule cannot decide: %j", ({ changes, parameter }) => {
    expect(ambiguous("R100", changes, parameter)).toEqual([]);
  });
});

const airtime = (amount: string): object => ({
  fulfillmentTypes: [
    {
      key: "airtime",
      label: "Airtime",
      fulfillmentData: { amount: { label: "Amount", valueType: "enum", valueOptions } },
    },
  ],
  blocks: [
    {
      type: "fulfillment_request",
      key: "f",
      title: "F",
      fulfillment_type_key: "airtime",
      fulfillment_data: { amount },
    },
  ],
});

ruleCase("CB2320", {
  fails: [
    {
      name: "a label of two options",
      module: airtime("R100"),
      finds: [{ pointer: "/blocks/0/fulfillment_data/amount", at: '"R100"', params: { keys: "10000, 20000" } }],
    },
  ],
  passes: [
    { name: "a label of one option", module: airtime("R300") },
    { name: "a key", module: airtime("20000") },
  ],
});
