import { ruleCase } from "../../../../support/rule-case.ts";

const car = (...keys: readonly string[]): object => ({
  key: "car",
  label: "Car",
  fulfillmentData: {
    size: { label: "Size", valueType: "enum", valueOptions: Object.fromEntries(keys.map((key) => [key, `A ${key}`])) },
  },
});
const request = (key: string, size: string): object => ({
  type: "fulfillment_request",
  key,
  title: "Car",
  fulfillment_type_key: "car",
  fulfillment_data: { size },
});
const choice = (key: string, ...keys: readonly string[]): object => ({
  type: "radio",
  key,
  title: "Size",
  options: keys.map((name) => ({ key: name, value: `A ${name}` })),
});
const size = "{{claim.block_states.size.option_key}}";

ruleCase("CB2410", {
  fails: [
    {
      name: "an option that no choice offers",
      module: { fulfillmentTypes: [car("small", "large")], blocks: [choice("size", "small"), request("one", size)] },
      finds: [
        {
          pointer: "/fulfillmentTypes/0/fulfillmentData/size/valueOptions/large",
          at: '"large"',
          params: { option: "large", parameter: "size" },
        },
      ],
    },
    {
      name: "an option beside one that the request is kept from",
      module: {
        fulfillmentTypes: [car("small", "large")],
        blocks: [choice("size", "small", "none"), request("one", size)],
      },
      finds: [{ pointer: "/fulfillmentTypes/0/fulfillmentData/size/valueOptions/large", at: '"large"' }],
    },
  ],
  passes: [
    {
      name: "options that two choices offer between them",
      module: {
        fulfillmentTypes: [car("small", "large")],
        blocks: [
          choice("size", "small"),
          choice("other", "large"),
          request("one", size),
          request("two", "{{claim.block_states.other.option_value}}"),
        ],
      },
    },
    {
      name: "an option that is written out, or may come from anywhere",
      module: {
        fulfillmentTypes: [car("small", "large")],
        blocks: [choice("size", "small"), request("one", size), request("two", "{{claim.policy.module.size}}")],
      },
    },
    {
      name: "an option that is misspelt on the form",
      module: {
        fulfillmentTypes: [car("small", "large")],
        blocks: [choice("size", "small", "larges"), request("one", size)],
      },
    },
    {
      name: "a choice of which nothing fits",
      module: { fulfillmentTypes: [car("small", "large")], blocks: [choice("size", "a", "b"), request("one", size)] },
    },
    { name: "a type that nothing uses", module: { fulfillmentTypes: [car("small")], blocks: [choice("size", "a")] } },
  ],
});
