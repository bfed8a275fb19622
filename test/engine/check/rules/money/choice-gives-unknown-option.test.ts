import { ruleCase } from "../../../../support/rule-case.ts";

const options = (...keys: readonly string[]): object[] => keys.map((key) => ({ key, value: `Our ${key}` }));
const type = {
  key: "car",
  label: "Car",
  fulfillmentData: {
    size: { label: "Size", valueType: "enum", valueOptions: { small: "Small", large: "Large", huge: "Large" } },
    note: { label: "Note", valueType: "string" },
  },
};
const size = "{{claim.block_states.size.option_key}}";

function asking(choice: object, value: string, wrapper: object = {}): object {
  const data = { size: value, note: "{{claim.block_states.size.option_value}}" };
  const block = {
    type: "fulfillment_request",
    key: "car",
    title: "Car",
    fulfillment_type_key: "car",
    fulfillment_data: data,
  };
  return {
    fulfillmentTypes: [type],
    blocks: [
      { type: "dropdown", key: "size", title: "Size", ...choice },
      { ...wrapper, block },
    ],
  };
}

const at = { pointer: "/blocks/1/block/fulfillment_data/size" };
const withNone = { options: options("small", "large", "none") };

ruleCase("CB2336", {
  fails: [
    {
      name: "a label, and offers the key",
      module: asking({ options: options("small", "large") }, "{{claim.block_states.size.option_value}}"),
      finds: [
        {
          ...at,
          at: "claim.block_states.size.option_value",
          params: { block: "size", value: "Our small", parameter: "size" },
          fixed: ["claim.block_states.size.option_key"],
        },
      ],
    },
    {
      name: "an option that the type does not have",
      module: asking(withNone, size),
      finds: [{ ...at, at: "claim.block_states.size.option_key", params: { value: "none" }, fixed: [] }],
    },
    {
      name: "an option that a condition does not keep away",
      module: asking(withNone, size, { show_if: "{{ifIsDefined claim.block_states.size.option_key}}" }),
      finds: [{ ...at, at: "claim.block_states.size.option_key" }],
    },
    {
      name: "one branch of a choice",
      module: asking(withNone, `{{#if claim.policy.module.small}}${size}{{else}}${size}{{/if}}`),
      finds: [{ ...at, at: "claim.block_states.size.option_key" }],
    },
    {
      name: "a label that two options of the type have",
      module: asking(
        {
          options: [
            { key: "a", value: "Small" },
            { key: "b", value: "Large" },
          ],
        },
        "{{claim.block_states.size.option_value}}",
      ),
      finds: [{ ...at, at: "claim.block_states.size.option_value", params: { value: "Large" } }],
    },
  ],
  passes: [
    { name: "the keys of the type", module: asking({ options: options("small", "large") }, size) },
    {
      name: "labels of the type",
      module: asking({ options: [{ key: "a", value: "Small" }] }, "{{claim.block_states.size.option_value}}"),
    },
    {
      name: "an option that a condition keeps away",
      module: asking(withNone, size, { show_if: "{{ifNotEquals claim.block_states.size.option_key 'none'}}" }),
    },
    {
      name: "an option that is hidden or disabled",
      module: asking(withNone, size, {
        hide_if: { "===": [{ var: "claim.block_states.size.option_key" }, "none"] },
      }),
    },
    {
      name: "a condition that cannot be seen through",
      module: asking(withNone, size, {
        show_if: "{{lookup claim.policy.module.sizes claim.block_states.size.option_key}}",
      }),
    },
    {
      name: "options from elsewhere",
      module: asking({ datastore: { datastore_key: "d", option_key: "k", option_value: "v" } }, size),
    },
    {
      name: "a value that is put together",
      module: asking(withNone, `{{lowerCase claim.block_states.size.option_key}}`),
    },
  ],
});
