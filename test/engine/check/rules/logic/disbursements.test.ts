import { ruleCase } from "../../../../support/rule-case.ts";
import { alert, cause, contradiction, first, moduleOf, payout, status, tautology, written } from "./blocks.ts";

const at = (index: number, property: string): string => `/blocks/${first + index}/${property}`;
const approved = "{{ifEquals claim.approval_status 'approved'}}";

ruleCase("CB2210", {
  fails: [
    {
      name: "a decision that stands beside || without being compared",
      module: moduleOf(
        payout("p", { show_if: "{{ifCondition (ifEquals claim.approval_status 'approved') '||' 'goodwill'}}" }),
      ),
      finds: [{ pointer: at(0, "show_if"), at: "'goodwill'", params: { name: "show_if", block: "p" } }],
    },
    {
      name: "a show_if that is always true, and offers and",
      module: moduleOf(payout("p", { show_if: `{{${tautology}}}` })),
      finds: [{ pointer: at(0, "show_if"), at: tautology, params: { name: "show_if", block: "p" }, fixed: ["&&"] }],
    },
    {
      name: "a disabled_if that is never true, once for all that share it",
      module: {
        ...moduleOf(
          payout("p", { disabled_if: { condition: "held" } }),
          payout("q", { hide_if: { condition: "held" } }),
        ),
        conditions: { held: `{{${contradiction}}}` },
      },
      finds: [{ pointer: "/conditions/held", at: contradiction, params: { name: "disabled_if", block: "p" } }],
    },
  ],
  passes: [
    {
      name: "a payout without a gate",
      module: moduleOf(payout("p", {}), payout("q", { show_if: true, disabled_if: false })),
    },
    { name: "an alert that is always shown", module: moduleOf(alert("a", { show_if: `{{${tautology}}}` })) },
    {
      name: "a gate that asks for an answer",
      module: moduleOf(payout("p", { show_if: { or: ["fire", "theft", "flood"].map((key) => cause("===", key)) } })),
    },
    {
      name: "a part that is always true in a gate that closes",
      module: moduleOf(payout("p", { show_if: `{{and (${tautology}) (ifEquals claim.approval_status 'approved')}}` })),
    },
    {
      name: "what keeps another payout from being used",
      module: {
        ...moduleOf(
          payout("p", { disabled_if: { condition: "held" } }),
          payout("q", { show_if: { condition: "held" } }),
        ),
        conditions: { held: `{{${contradiction}}}` },
      },
    },
  ],
});

const ownStatus = (operator: string): object => ({
  [operator]: [{ var: "claim.block_states.p.status" }, "pending"],
});
const decided = (decision: string, stage: string): object => ({
  and: [{ "===": [{ var: "claim.approval_status" }, decision] }, status("===", stage)],
});

ruleCase("CB2206", {
  fails: [
    {
      name: "a payout that waits for a request of its own",
      module: moduleOf(payout("p", { show_if: ownStatus("===") }), payout("q", { disabled_if: ownStatus("===") })),
      finds: [
        {
          pointer: at(0, "show_if"),
          at: written(at(0, "show_if"), ownStatus("===")),
          params: { reason: "its own state, which is empty until it is used, and its show_if exclude each other" },
        },
      ],
    },
    {
      name: "a comparison of its own status, which is unknown at first",
      module: moduleOf(payout("p", { hide_if: ownStatus("===") })),
      finds: [{ pointer: at(0, "hide_if"), at: written(at(0, "hide_if"), ownStatus("===")) }],
    },
    {
      name: "a decision that no claim has at that stage",
      module: moduleOf(
        payout("p", { show_if: decided("pending", "pending_payout") }),
        payout("q", { show_if: decided("approved", "acknowledged") }),
      ),
      finds: [0, 1].map((index) => ({
        pointer: at(index, "show_if"),
        at: written(
          at(index, "show_if"),
          index === 0 ? decided("pending", "pending_payout") : decided("approved", "acknowledged"),
        ),
        params: { reason: "the decisions that a claim can have at each stage and its show_if exclude each other" },
      })),
    },
    {
      name: "branches that both say that it is disabled",
      module: moduleOf(
        payout("p", { disabled_if: "{{#ifEquals claim.approval_status 'approved'}}true{{else}}true{{/ifEquals}}" }),
      ),
      finds: [
        {
          pointer: at(0, "disabled_if"),
          at: "{{#ifEquals claim.approval_status 'approved'}}true{{else}}true{{/ifEquals}}",
          params: { reason: "both branches say true" },
        },
      ],
    },
    {
      name: "answers that are printed one after another",
      module: moduleOf(payout("p", { show_if: `${approved}{{ifEquals claim.claim_status 'pending_payout'}}` })),
      finds: [
        {
          pointer: at(0, "show_if"),
          at: `${approved}{{ifEquals claim.claim_status 'pending_payout'}}`,
          params: { reason: "several answers are printed one after another; combine them with && or || in one" },
        },
      ],
    },
    {
      name: "a payout whose show_if can never be true",
      module: moduleOf(payout("p", { show_if: `{{${contradiction}}}` })),
      finds: [{ pointer: at(0, "show_if"), at: contradiction, params: { type: "payout request", block: "p" } }],
    },
    {
      name: "a payout that is always disabled, and offers and",
      module: moduleOf(payout("p", { disabled_if: `{{${tautology}}}` })),
      finds: [{ pointer: at(0, "disabled_if"), at: tautology, fixed: ["&&"] }],
    },
    {
      name: "the one mistake in a named condition, for every payout that it stops",
      module: {
        ...moduleOf(
          payout("p", { disabled_if: { "!": { condition: "payable" } } }),
          payout("q", { show_if: { condition: "payable" } }),
        ),
        conditions: { payable: `{{${contradiction}}}` },
      },
      finds: [{ pointer: "/conditions/payable", at: contradiction, params: { block: "p" } }],
    },
    {
      name: "a payout that is disabled whenever it is shown",
      module: moduleOf(
        payout("p", {
          show_if: approved,
          disabled_if: "{{#ifEquals 'approved' claim.approval_status}}true{{else}}false{{/ifEquals}}",
        }),
      ),
      finds: [
        {
          pointer: at(0, "disabled_if"),
          at: written(
            at(0, "disabled_if"),
            "{{#ifEquals 'approved' claim.approval_status}}true{{else}}false{{/ifEquals}}",
          ),
          params: { reason: "its show_if and its disabled_if exclude each other" },
        },
      ],
    },
    {
      name: "a payout that is hidden whenever it is shown",
      module: moduleOf(payout("p", { show_if: approved, hide_if: approved })),
      finds: [{ pointer: at(0, "hide_if"), at: written(at(0, "hide_if"), approved) }],
    },
    {
      name: "a payout for closed claims, which take no requests",
      module: moduleOf(payout("p", { show_if: status("===", "closed") })),
      finds: [
        {
          pointer: at(0, "show_if"),
          at: written(at(0, "show_if"), status("===", "closed")),
          params: { reason: "a claim that is not closed and its show_if exclude each other" },
        },
      ],
    },
    {
      name: "a condition that prints neither true nor false",
      module: moduleOf(payout("p", { show_if: "{{#if claim.policy.module.vip}}yes{{else}}no{{/if}}" })),
      finds: [{ pointer: at(0, "show_if"), at: "yes", params: { reason: '"yes" is neither true nor false' } }],
    },
    {
      name: "a hide_if that can never be known",
      module: moduleOf(payout("p", { hide_if: { "===": [{ var: "claim.policy.limit" }, null] } })),
      finds: [
        { pointer: at(0, "hide_if/==="), at: written(at(0, "hide_if/==="), [{ var: "claim.policy.limit" }, null]) },
      ],
    },
    {
      name: "three conditions of which any two may hold together",
      module: moduleOf(
        payout("p", {
          show_if: { or: [status("===", "open"), status("===", "paid_out")] },
          hide_if: status("===", "open"),
          disabled_if: status("===", "paid_out"),
        }),
      ),
      finds: [
        {
          pointer: at(0, "disabled_if"),
          at: written(at(0, "disabled_if"), status("===", "paid_out")),
        },
      ],
    },
  ],
  passes: [
    {
      name: "a decision that is misspelt, which is reported as that",
      module: moduleOf(payout("p", { show_if: decided("aproved", "pending_payout") })),
    },
    {
      name: "a payout that is gone once it was requested",
      module: moduleOf(
        payout("p", { show_if: approved, hide_if: "{{ifIsDefined claim.block_states.p.payout_request_id}}" }),
        payout("q", { show_if: { or: [status("===", "open"), ownStatus("===")] } }),
      ),
    },
    {
      name: "the status of another payout's request",
      module: moduleOf(payout("p", {}), payout("q", { show_if: ownStatus("===") })),
    },
    {
      name: "decisions that a claim can have at a stage",
      module: moduleOf(
        payout("p", { show_if: decided("goodwill", "pending_payout") }),
        payout("q", { show_if: decided("approved", "open") }),
      ),
    },
    {
      name: "a payout that its author switched off",
      module: moduleOf(
        payout("p", { show_if: false }),
        payout("q", { disabled_if: true }),
        payout("r", { disabled_if: "true" }),
      ),
    },
    {
      name: "a gate that opens",
      module: moduleOf(
        payout("p", {
          show_if: approved,
          hide_if: status("===", "closed"),
          disabled_if: "{{ifNotEquals claim.claim_status 'pending_payout'}}",
        }),
      ),
    },
    {
      name: "a gate on a status that does not exist, which is another mistake",
      module: moduleOf(payout("p", { show_if: status("===", "approved") })),
    },
    {
      name: "a gate on a block that does not exist, which is another mistake",
      module: moduleOf(payout("p", { show_if: "{{ifEquals claim.block_states.gone.value 'x'}}" })),
    },
    {
      name: "a condition that cannot be read",
      module: moduleOf(payout("p", { show_if: "{{ifEquals claim.approval_status", hide_if: approved })),
    },
    { name: "an alert that can never be shown", module: moduleOf(alert("a", { show_if: `{{${contradiction}}}` })) },
  ],
});
