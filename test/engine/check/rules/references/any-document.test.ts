import fc from "fast-check";
import { expect, test } from "vitest";
import { checkModule, parseModule } from "../../../../../engine/index.ts";
import { cause, incident } from "./blocks.ts";

const templates = [
  "{{claim.block_states.cause.value}}",
  "{{#each claim.policy.beneficiaries}}{{claim.x}}{{../y}}{{this}}{{@index}}{{/each}}",
  "{{#claim.app_data}}{{#with x}}{{../claim.status}}{{/with}}{{/claim.app_data}}",
  "{{ifEquals claim.block_states.cause.option_key 'x'}}",
  "{{dateDifference 1 (add 'x' claim.policy.module.a.b.0.c)}}",
  "{{claim.policy.beneficiaries.99999999999.first_name}}",
  "{{lookup claim.block_states approved}}",
  "{{claim.constructors.prototypes}}",
];
const logic = [
  { "===": [{ var: ["claim.block_states.cause", { var: "x" }] }, ["a", null, { var: "" }]] },
  { in: [{ var: "claim.block_states.cause.option_key" }, { map: [{ var: "claim.policy.x" }, { var: "y" }] }] },
  { missing_some: [1, ["claim.z", "claim.policy.q"]] },
  { "<": [1, { var: "claim.created_at" }, "x"] },
];
const junk = fc.oneof(
  fc.constantFrom<unknown>(...templates, ...logic, cause, incident, { ...cause, type: "dropdown" }, { block: cause }),
  fc.jsonValue({ maxDepth: 3 }),
);
const anyModule = fc.record(
  {
    key: junk,
    settings: fc.oneof(fc.record({ beneficiaries: fc.oneof(fc.record({ max: junk }), junk) }), junk),
    conditions: fc.oneof(fc.dictionary(fc.string({ maxLength: 3 }), junk), junk),
    policy_module_schema: fc.oneof(fc.record({ properties: junk, items: junk }, { requiredKeys: [] }), junk),
    samples: fc.oneof(fc.record({ policies: fc.dictionary(fc.string({ maxLength: 3 }), junk), claims: junk }), junk),
    blocks: fc.oneof(
      fc.array(
        fc.oneof(
          fc.record({ show_if: junk, block: fc.oneof(fc.constant(cause), junk) }),
          fc.record(
            {
              type: fc.constantFrom<unknown>(
                "radio",
                "dropdown",
                "group",
                "markdown",
                "input.date",
                "input.time",
                "payout_request",
                "constructor",
                "toString",
                null,
              ),
              key: fc.oneof(fc.constantFrom("cause", "incident", "constructor"), junk),
              markdown: junk,
              options: fc.oneof(fc.array(fc.oneof(fc.record({ key: junk, value: junk }), junk)), junk),
              default_value: junk,
              datastore: junk,
              blocks: junk,
            },
            { requiredKeys: ["type"] },
          ),
        ),
      ),
      junk,
    ),
  },
  { requiredKeys: ["blocks"] },
);

test("no rule stumbles over a document, whatever is in it", () => {
  fc.assert(
    fc.property(anyModule, (document) => {
      const source = parseModule([{ file: "any.json", text: JSON.stringify(document) }], { path: "any.json" });
      expect(checkModule(source).diagnostics.filter(({ code }) => code.startsWith("CB9"))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
