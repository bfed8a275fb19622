import { ruleCase } from "../../../../support/rule-case.ts";

const rental = { key: "rental", label: "Rental bicycle", fulfillmentData: {} };
const request = (type: string): object => ({
  type: "fulfillment_request",
  key: "f",
  title: "F",
  fulfillment_type_key: type,
  fulfillment_data: {},
});
const payoutBlock = {
  type: "payout_request",
  key: "p",
  title: "P",
  amount: 100,
  payee: { type: "policyholder", policyholder_id: "h", amount: 100 },
};
const line = { type: "divider", key: "line" };

ruleCase("CB2406", {
  fails: [
    {
      name: "a type that no block requests",
      module: { fulfillmentTypes: [rental, { ...rental, key: "tow" }], blocks: [request("tow")] },
      finds: [{ pointer: "/fulfillmentTypes/0/key", at: '"rental"', params: { type: "rental" } }],
    },
  ],
  passes: [
    {
      name: "a type that a block requests",
      module: { fulfillmentTypes: [rental], blocks: [{ block: request("rental") }] },
    },
    { name: "a file of tables without blocks", module: { fulfillmentTypes: [rental] } },
    { name: "a type that a block may mean", module: { fulfillmentTypes: [rental], blocks: [request("rent")] } },
    { name: "a module without types", module: { blocks: [line] } },
  ],
});

const yes = "{{ifIsDefined claim.policy}}";
const using = (wrapper: object, conditions: object = { used: yes }): object => ({
  conditions,
  blocks: [{ ...wrapper, block: line }],
});

ruleCase("CB2407", {
  fails: [
    {
      name: "a condition that nothing names",
      module: using({ show_if: { condition: "used" } }, { used: yes, idle: yes }),
      finds: [{ pointer: "/conditions/idle", at: '"idle"', params: { name: "idle" } }],
    },
  ],
  passes: [
    ...["show_if", "hide_if", "hidden_if", "disabled_if", "required_if"].map((name) => ({
      name: `a condition that ${name} names`,
      module: using({ [name]: { and: [{ "!": [{ condition: ["used"] }] }] } }),
    })),
    {
      name: "a condition of a block in a group, and one that it uses",
      module: {
        conditions: { inner: yes, outer: { or: [{ condition: "inner" }] } },
        blocks: [
          {
            type: "group",
            key: "g",
            title: "G",
            collapsible: false,
            blocks: [{ show_if: { condition: "outer" }, block: line }],
          },
        ],
      },
    },
    {
      name: "one in a condition that cannot be read",
      module: using({ show_if: { frobnicate: [{ condition: "used" }] } }),
    },
    { name: "a condition that a block may mean", module: using({ show_if: { condition: "usd" } }) },
    {
      name: "one that depends on itself, which is the mistake",
      module: using({}, { own: { "!": { condition: "own" } } }),
    },
    { name: "one that cannot be read itself", module: using({}, { broken: "{{#if}}" }) },
    {
      name: "a gate that a payout lacks, which is the mistake",
      module: {
        conditions: { approved_for_payout: "{{ifEquals claim.approval_status 'approved'}}" },
        blocks: [{ block: payoutBlock }],
      },
    },
    { name: "a file of conditions without blocks", module: { conditions: { a: yes } } },
  ],
});
