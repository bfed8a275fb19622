import { ruleCase } from "../../../../support/rule-case.ts";
import { alert, first, moduleOf, payout } from "./blocks.ts";

const released =
  "{{and (or (eq claim.approval_status 'approved') (eq claim.approval_status 'goodwill')) (eq claim.claim_status 'pending_payout')}}";
const spaced = released.replaceAll(" ", "  ");
const short = "{{ifEquals claim.approval_status 'approved'}}";

ruleCase("CB2205", {
  fails: [
    {
      name: "three copies of a long condition, at the first",
      module: moduleOf(
        alert("a", { hide_if: released }),
        payout("p", { show_if: released }),
        alert("b", { show_if: spaced }),
      ),
      finds: [{ pointer: `/blocks/${first}/hide_if`, at: JSON.stringify(released), params: { count: 3, name: "…" } }],
    },
    {
      name: "one copy of a condition that has a name",
      module: { ...moduleOf(payout("p", { show_if: released })), conditions: { released } },
      finds: [
        { pointer: `/blocks/${first}/show_if`, at: JSON.stringify(released), params: { count: 2, name: "released" } },
      ],
    },
  ],
  passes: [
    {
      name: "one comparison with a long name",
      module: moduleOf(
        ...["a", "b", "c"].map((key) =>
          alert(key, {
            show_if: "{{#ifEquals claim.block_states.cause.option_key 'theft'}}true{{else}}false{{/ifEquals}}",
          }),
        ),
      ),
    },
    { name: "two copies", module: moduleOf(alert("a", { hide_if: released }), payout("p", { show_if: released })) },
    {
      name: "many copies of a short one",
      module: moduleOf(...["a", "b", "c", "d"].map((key) => alert(key, { show_if: short }))),
    },
    {
      name: "a name that is used often, however long what it stands for",
      module: {
        ...moduleOf(
          ...["a", "b", "c"].map((key) =>
            payout(key, { disabled_if: { "!": { condition: "released" } }, show_if: { condition: "released" } }),
          ),
        ),
        conditions: { released },
      },
    },
    {
      name: "conditions that differ in one value",
      module: moduleOf(...["a", "b", "c"].map((key) => alert(key, { show_if: released.replace("goodwill", key) }))),
    },
    {
      name: "texts that are repeated",
      module: {
        blocks: ["a", "b", "c"].map((key) => ({
          block: { type: "markdown", key, markdown: `${released} ${released}` },
        })),
      },
    },
  ],
});
