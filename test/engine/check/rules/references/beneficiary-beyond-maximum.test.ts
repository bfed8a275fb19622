import { ruleCase } from "../../../../support/rule-case.ts";
import { saying, showing } from "./blocks.ts";

const settings = { beneficiaries: { max: 2 } };
const name = "{{claim.policy.beneficiaries.2.first_name}} {{claim.policy.beneficiaries.[2].last_name}}";

ruleCase("CB2115", {
  fails: [
    {
      name: "an index at the maximum, once for each block",
      module: { ...saying(name), settings },
      finds: [
        {
          pointer: "/blocks/0/markdown",
          at: "claim.policy.beneficiaries.2.first_name",
          params: { index: 2, maximum: 2 },
        },
      ],
    },
    {
      name: "an index in a named condition",
      module: {
        blocks: [{ type: "divider", key: "line" }],
        conditions: { third: "{{ifIsDefined claim.policy.beneficiaries.3.relationship}}" },
        settings,
      },
      finds: [{ pointer: "/conditions/third", at: "claim.policy.beneficiaries.3.relationship" }],
    },
    {
      name: "any index where there are no beneficiaries",
      module: {
        ...showing({ "!!": { var: "claim.policy.beneficiaries.0.email" } }),
        settings: { beneficiaries: { max: 0 } },
      },
      finds: [{ pointer: "/blocks/0/show_if/!!/var", at: '"claim.policy.beneficiaries.0.email"' }],
    },
  ],
  passes: [
    { name: "the last one", module: { ...saying("{{claim.policy.beneficiaries.1.first_name}}"), settings } },
    {
      name: "a loop over all",
      module: { ...saying("{{#each claim.policy.beneficiaries}}{{first_name}}{{/each}}"), settings },
    },
    { name: "a module that sets no maximum", module: saying(name) },
    { name: "a maximum that is no number", module: { ...saying(name), settings: { beneficiaries: { max: "2" } } } },
  ],
});
