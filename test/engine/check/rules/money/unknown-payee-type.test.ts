import { ruleCase } from "../../../../support/rule-case.ts";
import { paying, payout } from "./fixture.ts";

const key = "claim.block_states.paid_to.option_key";
const option = (name: string): object => ({ key: name, value: `The ${name}` });
const radio = (...keys: readonly string[]): object => ({
  type: "radio",
  key: "paid_to",
  title: "Paid to",
  options: keys.map(option),
});
const typed = (type: string, ...options: readonly string[]): object =>
  paying(radio(...options), payout({}, { type, first_name: "Ann", last_name: "Lee" }));
const either = (one: string, other: string): string => `{{#ifEquals ${key} 'vet'}}${one}{{else}}${other}{{/ifEquals}}`;
const pointer = "/blocks/2/block/payee/type";

ruleCase("CB2339", {
  fails: [
    {
      name: "branches that are neither type",
      module: typed(either("claimant", "lawyer"), "vet", "other"),
      finds: [
        { pointer, at: "claimant", params: { type: "claimant" } },
        { pointer, at: "lawyer" },
      ],
    },
    {
      name: "one branch that is no type",
      module: typed(either("vet", "policyholder"), "vet", "other"),
      finds: [{ pointer, at: "vet" }],
    },
    {
      name: "a choice that offers no type",
      module: typed(`{{${key}}}`, "vet", "owner"),
      finds: [{ pointer, at: key, params: { type: "vet" } }],
    },
  ],
  passes: [
    { name: "branches that are both types", module: typed(either(" beneficiary ", "policyholder"), "vet", "other") },
    { name: "a choice between the types", module: typed(`{{${key}}}`, "policyholder", "beneficiary") },
    { name: "a choice that offers a type among others", module: typed(`{{${key}}}`, "policyholder", "vet") },
    { name: "a branch that says nothing", module: typed(either("", "policyholder"), "vet", "other") },
    { name: "a field, whose values nobody knows", module: typed("{{claim.app_data.payee}}", "vet") },
    { name: "a type that the schema refuses", module: typed("vet", "vet") },
  ],
});
