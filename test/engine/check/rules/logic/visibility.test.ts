import { ruleCase } from "../../../../support/rule-case.ts";
import { alert, contradiction, first, group, moduleOf, payout, status, written } from "./blocks.ts";

const at = (index: number, property: string): string => `/blocks/${first + index}/${property}`;
const open = "{{ifEquals claim.claim_status 'open'}}";
const closed = "{{ifEquals claim.claim_status 'closed'}}";
const notOpen = "{{ifNotEquals claim.claim_status 'open'}}";

ruleCase("CB2204", {
  fails: [
    {
      name: "an alert whose condition can never hold",
      module: moduleOf(alert("a", { show_if: `{{${contradiction}}}` })),
      finds: [{ pointer: at(0, "show_if"), at: contradiction, params: { type: "alert", block: "a" } }],
    },
    {
      name: "a block that its group never lets appear",
      module: moduleOf(group("g", { show_if: open }, alert("a", { show_if: closed }), alert("b", { show_if: open }))),
      finds: [
        {
          pointer: at(0, "block/blocks/0/show_if"),
          at: written(at(0, "block/blocks/0/show_if"), closed),
          params: { block: "a", reason: 'the show_if of its group "g" and its show_if exclude each other' },
        },
      ],
    },
    {
      name: "a block that its group hides whenever it appears",
      module: moduleOf(group("g", { hidden_if: open }, alert("a", { show_if: open }))),
      finds: [
        {
          pointer: at(0, "block/blocks/0/show_if"),
          at: written(at(0, "block/blocks/0/show_if"), open),
          params: { reason: 'the hide_if of its group "g" and its show_if exclude each other' },
        },
      ],
    },
    {
      name: "a group that never appears, and says nothing of the blocks in it",
      module: moduleOf(group("g", { show_if: `{{${contradiction}}}` }, alert("a", { show_if: open }), alert("b", {}))),
      finds: [{ pointer: at(0, "show_if"), at: contradiction, params: { type: "group", block: "g" } }],
    },
    {
      name: "a plain text in the place of a condition",
      module: moduleOf(alert("a", { show_if: "claim.approval_status === 'approved'" })),
      finds: [{ pointer: at(0, "show_if"), at: "claim.approval_status === 'approved'" }],
    },
    {
      name: "a status that is taken for a condition",
      module: moduleOf(alert("a", { show_if: "{{claim.approval_status}}" })),
      finds: [
        {
          pointer: at(0, "show_if"),
          at: "claim.approval_status",
          params: { reason: "what claim.approval_status gives is neither true nor false" },
        },
      ],
    },
  ],
  passes: [
    {
      name: "a block that only stores a value",
      module: moduleOf(
        alert("a", { show_if: false }),
        alert("b", { hide_if: true }),
        group("g", { show_if: false }, alert("c", { show_if: open })),
      ),
    },
    {
      name: "a hide_if that is unknown for some claims",
      module: moduleOf(
        alert("a", { hide_if: "{{or (ifEquals claim.policy.limit 1) (ifNotEquals claim.policy.limit 1)}}" }),
      ),
    },
    {
      name: "conditions that cancel out on one block, which is another mistake",
      module: moduleOf(alert("a", { show_if: open, hide_if: open })),
    },
    {
      name: "a payout that can never be used, which is another mistake",
      module: moduleOf(payout("p", { show_if: `{{${contradiction}}}` })),
    },
    {
      name: "a named condition that also keeps a payout from being used",
      module: {
        ...moduleOf(payout("p", { show_if: { condition: "c" } }), alert("a", { show_if: { condition: "c" } })),
        conditions: { c: `{{${contradiction}}}` },
      },
    },
  ],
});

ruleCase("CB2203", {
  fails: [
    {
      name: "the same condition to show and to hide",
      module: moduleOf(alert("a", { show_if: open, hide_if: open })),
      finds: [
        {
          pointer: at(0, "hide_if"),
          at: written(at(0, "hide_if"), open),
          params: { reason: "its show_if and its hide_if exclude each other" },
        },
      ],
    },
    {
      name: "a hide_if that covers all that show_if shows",
      module: moduleOf(alert("a", { show_if: open, hide_if: "{{in claim.claim_status 'open' 'in_review'}}" })),
      finds: [
        { pointer: at(0, "hide_if"), at: written(at(0, "hide_if"), "{{in claim.claim_status 'open' 'in_review'}}") },
      ],
    },
    {
      name: "it also where hide_if is only a name, under its other spelling",
      module: {
        ...moduleOf(alert("a", { show_if: open, hidden_if: { condition: "is_open" } })),
        conditions: { is_open: status("===", "open") },
      },
      finds: [
        {
          pointer: at(0, "hidden_if"),
          at: written(at(0, "hidden_if"), { condition: "is_open" }),
        },
      ],
    },
    {
      name: "one and the same condition that cannot be seen through",
      module: moduleOf(
        alert("a", {
          show_if: "{{dateBefore claim.created_at claim.policy.start_date}}",
          hide_if: "{{dateBefore claim.created_at  claim.policy.start_date}}",
        }),
      ),
      finds: [
        {
          pointer: at(0, "hide_if"),
          at: written(at(0, "hide_if"), "{{dateBefore claim.created_at  claim.policy.start_date}}"),
        },
      ],
    },
  ],
  passes: [
    {
      name: "an exception from what is shown",
      module: moduleOf(alert("a", { show_if: "{{in claim.claim_status 'open' 'in_review'}}", hide_if: open })),
    },
    {
      name: "a show_if that can never be true on its own",
      module: moduleOf(alert("a", { show_if: `{{${contradiction}}}`, hide_if: open })),
    },
    { name: "opposites", module: moduleOf(alert("a", { show_if: open, hide_if: notOpen })) },
  ],
});

ruleCase("CB2208", {
  fails: [
    {
      name: "opposites",
      module: moduleOf(alert("a", { show_if: open, hide_if: notOpen })),
      finds: [{ pointer: at(0, "hide_if"), at: written(at(0, "hide_if"), notOpen), params: { block: "a" } }],
    },
    {
      name: "opposites in two languages",
      module: moduleOf(payout("p", { show_if: open, hide_if: { "!": status("===", "open") } })),
      finds: [
        {
          pointer: at(0, "hide_if"),
          at: written(at(0, "hide_if"), { "!": status("===", "open") }),
        },
      ],
    },
  ],
  passes: [
    {
      name: "a hide_if that hides more",
      module: moduleOf(alert("a", { show_if: "{{in claim.claim_status 'open' 'in_review'}}", hide_if: notOpen })),
    },
    {
      name: "a hide_if that is known where show_if is not",
      module: moduleOf(
        alert("a", { show_if: "{{ifIsDefined claim.policy.limit}}", hide_if: "{{ifEquals claim.policy.limit 5}}" }),
      ),
    },
    { name: "what is always so", module: moduleOf(alert("a", { show_if: true, hide_if: false })) },
    { name: "the same condition twice", module: moduleOf(alert("a", { show_if: open, hide_if: open })) },
  ],
});
