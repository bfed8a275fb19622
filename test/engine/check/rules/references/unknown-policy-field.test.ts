import { ruleCase } from "../../../../support/rule-case.ts";
import { saying } from "./blocks.ts";

const samples = {
  policies: {
    active: { policy_id: "1", sum_assured: 100, broker: "Ann", beneficiaries: [{ first_name: "Bo", nickname: "B" }] },
  },
};

ruleCase("CB2113", {
  fails: [
    {
      name: "a name near to a known one",
      module: saying("{{formatCurrency claim.policy.sum_insured}}"),
      finds: [
        {
          pointer: "/blocks/0/markdown",
          at: "claim.policy.sum_insured",
          params: { holder: "claim.policy", field: "sum_insured", nearest: "sum_assured" },
        },
      ],
    },
    {
      name: "a name that neither the format nor a sample has",
      module: { ...saying("{{claim.policy.salesperson}}"), samples },
      finds: [{ pointer: "/blocks/0/markdown", at: "claim.policy.salesperson" }],
    },
    {
      name: "a misspelt field of a policyholder",
      module: saying("{{claim.policyholder.frist_name}}"),
      finds: [
        { pointer: "/blocks/0/markdown", at: "claim.policyholder.frist_name", params: { nearest: "first_name" } },
      ],
    },
    {
      name: "a misspelt field of a beneficiary, in a loop",
      module: saying("{{#each claim.policy.beneficiaries as |person|}}{{person.last_nam}}{{/each}}"),
      finds: [{ pointer: "/blocks/0/markdown", at: "person.last_nam", params: { nearest: "last_name" } }],
    },
    {
      name: "a misspelt field of an identity document",
      module: saying("{{claim.policy.beneficiaries.[0].id.nummer}}"),
      finds: [{ pointer: "/blocks/0/markdown", at: "claim.policy.beneficiaries.[0].id.nummer" }],
    },
  ],
  passes: [
    {
      name: "published fields",
      module: { ...saying("{{claim.policy.scheme_type}} {{claim.policyholder.company_name}}"), samples },
    },
    { name: "a field that a sample has", module: { ...saying("{{claim.policy.broker}}"), samples } },
    {
      name: "a field that a sample's other beneficiary has",
      module: { ...saying("{{claim.policy.beneficiaries.1.nickname}}"), samples },
    },
    { name: "an own field, without a sample that shows otherwise", module: saying("{{claim.policy.salesperson}}") },
    { name: "free data", module: saying("{{claim.policy.app_data.anything}}") },
  ],
});
