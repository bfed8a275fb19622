import { ruleCase } from "../../support/rule-case.ts";

const divider = { type: "divider", key: "line" };
const showing = (show_if: unknown, rest: object = {}): object => ({ blocks: [{ show_if, block: divider }], ...rest });
const pointer = "/blocks/0/show_if";

ruleCase("CB2104", {
  fails: [
    {
      name: "a misspelt helper",
      module: showing("{{ifEqual claim.claim_status 'open'}}"),
      finds: [{ pointer, at: "ifEqual", params: { nearest: "ifEquals" } }],
    },
  ],
  passes: [{ name: "a helper", module: showing("{{ifEquals claim.claim_status 'open'}}") }],
});

ruleCase("CB2105", {
  fails: [
    {
      name: "an argument too few",
      module: showing("{{ifEquals claim.claim_status}}"),
      finds: [{ pointer, at: "ifEquals" }],
    },
  ],
  passes: [
    {
      name: "as many as it takes",
      module: showing("{{or (eq claim.claim_status 'open') claim.policy.x claim.policy.y}}"),
    },
  ],
});

ruleCase("CB2110", {
  fails: [
    {
      name: "a misspelt name",
      module: showing({ condition: "relesed" }, { conditions: { released: "{{ifEquals claim.claim_status 'open'}}" } }),
      finds: [{ pointer: `${pointer}/condition`, at: '"relesed"', params: { nearest: "released" } }],
    },
  ],
  passes: [
    {
      name: "a name that is defined",
      module: showing(
        { condition: "released" },
        { conditions: { released: "{{ifEquals claim.claim_status 'open'}}" } },
      ),
    },
  ],
});

const since = (rest: string): string => `{{gt (dateDifference claim.created_at claim.policy.start_date ${rest}) 5}}`;

ruleCase("CB2111", {
  fails: [
    {
      name: "another word for the unit",
      module: showing(since("unit='days'")),
      finds: [{ pointer, at: "unit='days'" }],
    },
  ],
  passes: [{ name: "the unit", module: showing(since("measurement='days'")) }],
});

ruleCase("CB2112", {
  fails: [
    {
      name: "a unit that there is not",
      module: showing(since("measurement='fortnights'")),
      finds: [{ pointer, at: "'fortnights'" }],
    },
  ],
  passes: [{ name: "one unit or several", module: showing(since("measurement='month'")) }],
});

ruleCase("CB2202", {
  fails: [
    {
      name: "a condition that comes back to itself, once",
      module: showing({ condition: "a" }, { conditions: { a: { "!": { condition: "b" } }, b: { condition: "a" } } }),
      finds: [{ pointer: "/conditions/a/!/condition", at: '"b"' }],
    },
  ],
  passes: [
    {
      name: "conditions one upon the other",
      module: showing({ condition: "a" }, { conditions: { a: { "!": { condition: "b" } }, b: true } }),
    },
  ],
});
