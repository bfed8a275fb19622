import { describe, expect, test } from "vitest";
import { checkText } from "../../../evaluate/fixture.ts";
import { ruleCase } from "../../../../support/rule-case.ts";
import { saying, showing } from "./blocks.ts";

const compared = "{{ifEquals 'claim.approval_status' 'approved'}}";
const counted = "{{dateDifference 'claim.created_at' claim.policy.start_date measurement='days'}}";

ruleCase("CB2125", {
  fails: [
    {
      name: "a path in quotes",
      module: showing(compared),
      finds: [{ pointer: "/blocks/0/show_if", at: "'claim.approval_status'", fixed: ["claim.approval_status"] }],
    },
    {
      name: "a path in quotes as an argument",
      module: saying(counted),
      finds: [{ pointer: "/blocks/0/markdown", at: "'claim.created_at'", fixed: ["claim.created_at"] }],
    },
    {
      name: "a path without var",
      module: showing({ "===": ["claim.policy.beneficiaries.[0].relationship", "spouse"] }),
      finds: [
        {
          pointer: "/blocks/0/show_if/===/0",
          at: '"claim.policy.beneficiaries.[0].relationship"',
          params: { form: "without var" },
          fixed: [],
        },
      ],
    },
  ],
  passes: [
    { name: "a path", module: showing("{{ifEquals claim.approval_status 'approved'}}") },
    { name: "a text that only begins alike", module: saying("{{toStartCase 'claim. Approved'}}") },
    { name: "a path that is asked for by its name", module: showing({ missing: ["claim.policy.end_date"] }) },
  ],
});

describe("a path in quotes", () => {
  test.each([[{ show_if: compared }], [{ show_if: { "<": ["claim.policy.balance", 0] } }]])(
    "is one mistake: %j",
    (wrapper) => {
      const { diagnostics } = checkText({ blocks: [{ ...wrapper, block: { type: "divider", key: "line" } }] });
      expect(diagnostics.map(({ code }) => code)).toEqual(["CB2125"]);
    },
  );

  test("is no wrong argument besides", () => {
    const { diagnostics } = checkText(saying(counted));
    expect(diagnostics.map(({ code }) => code)).toEqual(["CB2125"]);
  });
});
