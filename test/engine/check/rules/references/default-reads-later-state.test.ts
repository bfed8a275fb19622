import { ruleCase } from "../../../../support/rule-case.ts";
import { cause, incident } from "./blocks.ts";

const reading = (path: string) => ({
  type: "input.date",
  key: "reported",
  title: "Reported",
  default_value: `{{${path}}}`,
});
const withDefault = { ...incident, default_value: "{{dateNow}}" };

ruleCase("CB2116", {
  fails: [
    {
      name: "a block that comes later",
      module: { blocks: [reading("claim.block_states.incident.value"), withDefault] },
      finds: [
        {
          pointer: "/blocks/0/default_value",
          at: "claim.block_states.incident.value",
          params: { block: "reported", read: "incident", reason: "comes after it" },
        },
      ],
    },
    {
      name: "the block itself",
      module: { blocks: [reading("claim.block_states.reported.value")] },
      finds: [
        {
          pointer: "/blocks/0/default_value",
          at: "claim.block_states.reported.value",
          params: { reason: "is the block itself" },
        },
      ],
    },
    {
      name: "a block that has no default",
      module: { blocks: [cause, reading("claim.block_states.cause.option_key")] },
      finds: [
        {
          pointer: "/blocks/1/default_value",
          at: "claim.block_states.cause.option_key",
          params: { reason: "has no default itself" },
        },
      ],
    },
  ],
  passes: [
    {
      name: "an earlier block with a default",
      module: { blocks: [withDefault, reading("claim.block_states.incident.value")] },
    },
    { name: "the policy", module: { blocks: [reading("claim.policy.start_date")] } },
    {
      name: "a wrong field, which is another mistake",
      module: { blocks: [reading("claim.block_states.incident.date"), incident] },
    },
  ],
});
