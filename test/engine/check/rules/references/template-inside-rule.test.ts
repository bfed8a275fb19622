import { expect, test } from "vitest";
import { checkText } from "../../../evaluate/fixture.ts";
import { ruleCase } from "../../../../support/rule-case.ts";
import { cause, showing } from "./blocks.ts";

const open = "{{ifEquals claim.claim_status 'open'}}";

ruleCase("CB2126", {
  fails: [
    {
      name: "a template that is combined with a rule",
      module: showing({ and: [open, { var: "claim.policy.module.vip" }] }),
      finds: [{ pointer: "/blocks/0/show_if/and/0", at: `"${open}"` }],
    },
    {
      name: "a template that is negated, and one that is compared",
      module: {
        blocks: [
          { show_if: { "!": open }, block: { type: "divider", key: "a" } },
          {
            show_if: { "===": [{ var: "claim.policy.module.plan" }, "{{claim.policy.package_name}}"] },
            block: { type: "divider", key: "b" },
          },
        ],
      },
      finds: [
        { pointer: "/blocks/0/show_if/!", at: `"${open}"` },
        { pointer: "/blocks/1/show_if/===/1", at: '"{{claim.policy.package_name}}"' },
      ],
    },
  ],
  passes: [
    { name: "a template by itself", module: showing(open) },
    {
      name: "a template by its name",
      module: {
        ...showing({ and: [{ condition: "open" }, { var: "claim.policy.module.vip" }] }),
        conditions: { open },
      },
    },
  ],
});

test.each([
  [{ or: [open, { var: "claim.policy.module.vip" }] }],
  [{ "!": [open] }],
  [{ "===": [{ var: "claim.block_states.cause.option_key" }, open] }],
])("a template in %j is one mistake", (condition) => {
  const { diagnostics } = checkText(showing(condition, cause));
  expect(diagnostics.map(({ code }) => code)).toEqual(["CB2126"]);
});
