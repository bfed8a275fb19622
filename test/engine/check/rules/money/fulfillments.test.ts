import { ruleCase } from "../../../../support/rule-case.ts";

const airtime = {
  key: "airtime",
  label: "Airtime",
  fulfillmentData: {
    amount: { label: "Amount", valueType: "enum", valueOptions: { "10000": "R100", "20000": "R200" } },
    cellphone: { label: "Cellphone", valueType: "string" },
    worth: { label: "Worth", valueType: "currency" },
  },
};
const right = { amount: "10000", cellphone: "0825550101", worth: 10000 };
const requesting = (data: object, type = "airtime"): object => ({
  fulfillmentTypes: [airtime],
  blocks: [{ type: "fulfillment_request", key: "f", title: "F", fulfillment_type_key: type, fulfillment_data: data }],
});
const data = "/blocks/0/fulfillment_data";
const alwaysRight = [
  { name: "data that fits", module: requesting(right) },
  { name: "formulas", module: requesting({ amount: "{{claim.a}}", cellphone: "{{claim.b}}", worth: "{{claim.c}}" }) },
];

ruleCase("CB2328", {
  fails: [
    {
      name: "a type that there is not",
      module: requesting(right, "air_time"),
      finds: [
        {
          pointer: "/blocks/0/fulfillment_type_key",
          at: '"air_time"',
          params: { nearest: "airtime" },
          fixed: ["airtime"],
        },
      ],
    },
  ],
  passes: alwaysRight,
});

ruleCase("CB2329", {
  fails: [
    {
      name: "a parameter that is missing",
      module: requesting({ amount: "10000", worth: 1 }),
      finds: [{ pointer: data, at: '"fulfillment_data"', params: { parameter: "cellphone", problem: "needs" } }],
    },
    {
      name: "one that is too much",
      module: requesting({ ...right, colour: "red" }),
      finds: [{ pointer: `${data}/colour`, at: '"colour"', params: { parameter: "colour", problem: "does not have" } }],
    },
    {
      name: "one that is misspelt, once",
      module: requesting({ amount: "10000", worth: 1, cell_phone: "0825550101" }),
      finds: [{ pointer: `${data}/cell_phone`, at: '"cell_phone"', params: { nearest: "cellphone" } }],
    },
  ],
  passes: [...alwaysRight, { name: "an unknown type, which is another mistake", module: requesting({}, "other") }],
});

ruleCase("CB2330", {
  fails: [
    {
      name: "a value that is no option",
      module: requesting({ ...right, amount: "R300" }),
      finds: [{ pointer: `${data}/amount`, at: '"R300"', params: { parameter: "amount", allowed: "10000, 20000" } }],
    },
    {
      name: "a text where cents are asked for",
      module: requesting({ ...right, worth: "R100" }),
      finds: [{ pointer: `${data}/worth`, at: '"R100"', params: { allowed: "an amount in cents" } }],
    },
  ],
  passes: [
    ...alwaysRight,
    { name: "the label of one option", module: requesting({ ...right, amount: "R200" }) },
    { name: "a key that is written as a number", module: requesting({ ...right, amount: 20000 }) },
    { name: "no value", module: requesting({ ...right, amount: "" }) },
  ],
});
