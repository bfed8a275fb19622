import { describe, expect, test } from "vitest";
import { cardOf, claimWith, compileText, refusalsOf, requestOf } from "../fixture.ts";

const fulfillmentTypes = [
  {
    key: "airtime",
    label: "Airtime",
    fulfillmentData: {
      cellphone: { label: "Cellphone number", valueType: "string" },
      worth: { label: "Worth", valueType: "currency", isValue: true },
      network: {
        label: "Network",
        valueType: "enum",
        valueOptions: { mtn: "MTN", voda: "Vodacom", vodacom: "Vodacom", MTN2: "mtn" },
      },
    },
  },
];
const data = { cellphone: "0825550101", worth: 10000, network: "mtn" };

function airtime(changes: object, block: object = {}) {
  return compileText({
    fulfillmentTypes,
    blocks: [
      {
        type: "fulfillment_request",
        key: "payout",
        title: "Airtime",
        description: "For {{claim.claim_number}}",
        fulfillment_type_key: "airtime",
        fulfillment_data: { ...data, ...changes },
        ...block,
      },
    ],
  });
}

describe("a fulfillment", () => {
  test("carries its type and its data", () => {
    expect(requestOf(airtime({}), claimWith())).toMatchObject({
      title: "Airtime",
      description: "For C-107",
      status: "pending",
      fulfillment_type: { key: "airtime", label: "Airtime" },
      fulfillment_data: data,
    });
  });

  test("shows its data under the labels of its type", () => {
    const rows = cardOf(airtime({}), claimWith(), "payout").rows.map(
      ({ label, value }) => `${label}: ${value.replaceAll(/\s/g, " ")}`,
    );
    expect(rows).toEqual(["Cellphone number: 0825550101", "Worth: R 100,00", "Network: MTN"]);
  });

  test.each([
    { network: "voda", key: "voda", because: "it is a key" },
    { network: "MTN", key: "mtn", because: "it is the label of one option" },
    { network: "mtn", key: "mtn", because: "a key comes before the same label" },
  ])("sends the option $key for $network because $because", ({ network, key }) => {
    expect(requestOf(airtime({ network }), claimWith())).toMatchObject({ fulfillment_data: { network: key } });
  });

  test("takes a number for an option key", () => {
    const [type] = structuredClone(fulfillmentTypes);
    const module = compileText({
      fulfillmentTypes: [
        {
          ...type,
          fulfillmentData: { amount: { label: "Amount", valueType: "enum", valueOptions: { "10000": "R100" } } },
        },
      ],
      blocks: [
        {
          type: "fulfillment_request",
          key: "payout",
          title: "Airtime",
          fulfillment_type_key: "airtime",
          fulfillment_data: { amount: "{{multiply 100 100}}" },
        },
      ],
    });
    expect(requestOf(module, claimWith())).toMatchObject({ fulfillment_data: { amount: "10000" } });
  });

  test.each([
    {
      changes: { network: "Vodacom" },
      code: "ambiguous_option",
      reason: "“Vodacom” is the label of 2 options of the network (voda, vodacom); use the key of one.",
    },
    { changes: { network: "cellc" }, code: "unknown_option", reason: "“cellc” is not an option of the network." },
    {
      changes: { network: "constructor" },
      code: "unknown_option",
      reason: "“constructor” is not an option of the network.",
    },
    {
      changes: { network: "{{claim.block_states.network.option_key}}" },
      code: "missing_value",
      reason: "The network has no value.",
    },
    { changes: { cellphone: undefined }, code: "missing_value", reason: "The cellphone number has no value." },
    { changes: { cellphone: "" }, code: "missing_value", reason: "The cellphone number has no value." },
    {
      changes: { cellphone: "{{claim.policy}}" },
      code: "not_a_text",
      reason: "The cellphone number is a list or an object, not a text.",
    },
    { changes: { worth: "R100" }, code: "not_a_number", reason: "The worth is “R100”, which is not a number." },
    { changes: { worth: -1 }, code: "amount_not_positive", reason: "The worth is less than zero." },
    {
      changes: { phone: "x" },
      code: "unexpected_fulfillment_data",
      reason: "The fulfillment type “airtime” has no parameter “phone”.",
    },
  ])("is refused as $code: $reason", ({ changes, code, reason }) => {
    expect(refusalsOf(airtime(changes), claimWith())).toMatchObject([
      { code, reason, property: `/fulfillment_data/${Object.keys(changes)[0]}` },
    ]);
  });

  test("is refused where its type does not exist", () => {
    expect(refusalsOf(airtime({}, { fulfillment_type_key: "air_time" }), claimWith())).toEqual([
      {
        code: "unknown_fulfillment_type",
        reason: "“air_time” is not one of the module's fulfillment types.",
        property: "/fulfillment_type_key",
      },
    ]);
  });

  test("rounds a worth by the module's rule and says so", () => {
    expect(requestOf(airtime({ worth: "{{divide 1001 2}}" }), claimWith())).toMatchObject({
      fulfillment_data: { worth: 500 },
      roundings: [{ property: "/fulfillment_data/worth", from: "500.5", to: 500, mode: "down" }],
    });
  });
});
