import { ruleCase } from "../../../../support/rule-case.ts";
import { annuity, benefit, paying, payout, released, toBeneficiary } from "./fixture.ts";

const status = "claim.approval_status";
const approved = "{{ifCondition claim.approval_status '===' 'approved' }}";
const isReleased = { in: [{ var: "claim.claim_status" }, ["pending_payout", "paid_out"]] };
const isApproved = { "===": [{ var: status }, "approved"] };
const either = { in: [{ var: status }, ["approved", "goodwill"]] };
const ungated = { show_if: undefined };
const gated = (wrapper: object, ...others: readonly object[]): object =>
  paying(payout({}, {}, { ...ungated, ...wrapper }), ...others);
const named = (approvedForPayout: unknown, ...blocks: readonly object[]): object => ({
  conditions: { approved_for_payout: approvedForPayout },
  ...paying(...blocks),
});
const byName = { show_if: { condition: "approved_for_payout" } };
const showIf = "/blocks/1/show_if";

ruleCase("CB2303", {
  fails: [
    {
      name: "a payout and an annuity without conditions",
      module: paying(payout({}, {}, ungated), annuity({}, ungated)),
      finds: [
        { pointer: "/blocks/1/block/key", at: '"payout"', params: { block: "payout" } },
        { pointer: "/blocks/2/block/key", at: '"annuity"' },
      ],
    },
    {
      name: "conditions that look at something else",
      module: gated({ show_if: "{{ifIsDefined claim.policy.beneficiaries.1.first_name}}" }),
      finds: [{ pointer: "/blocks/1/block/key", at: '"payout"' }],
    },
    {
      name: "a gate that keeps back only what was repudiated",
      module: gated({ show_if: `{{ifCondition ${status} '!==' 'repudiated'}}` }),
      finds: [{ pointer: "/blocks/1/block/key", at: '"payout"' }],
    },
    {
      name: "a gate the wrong way round",
      module: gated({ hide_if: approved }),
      finds: [{ pointer: "/blocks/1/block/key", at: '"payout"' }],
    },
  ],
  passes: [
    {
      name: "a payout in a group, where it cannot stand",
      module: {
        blocks: [{ type: "group", key: "g", title: "G", collapsible: false, blocks: [payout({}, {}, ungated)] }],
      },
    },
    {
      name: "conditions inside the block, where they do not count",
      module: paying(payout({ show_if: released }, {}, ungated)),
    },
    { name: "a status that is misspelt", module: gated({ show_if: "{{ifEquals claim.approval_state 'approved'}}" }) },
    {
      name: "a gate in each condition",
      module: paying(payout(), annuity({}, { ...ungated, disabled_if: { "!": either } })),
    },
    { name: "a gate on the claim's status alone", module: gated({ hide_if: { "!": isReleased } }) },
    { name: "a gate by its name", module: named(either, payout({}, {}, byName)) },
    { name: "an advance while nothing is decided", module: gated({ show_if: `{{ifEquals ${status} 'pending'}}` }) },
    {
      name: "a repudiation that is kept back by one of two conditions",
      module: gated({ hide_if: `{{ifEquals ${status} 'repudiated'}}`, disabled_if: { "!": isReleased } }),
    },
    {
      name: "an amount that can only be entered behind a gate, beside a gate for what was repudiated",
      module: {
        blocks: [
          { show_if: released, block: benefit },
          payout({}, {}, { show_if: undefined, hide_if: `{{ifEquals ${status} 'repudiated'}}` }),
        ],
      },
    },
    { name: "a payout that is switched off", module: gated({ disabled_if: true }) },
    { name: "a condition that cannot be read", module: gated({ show_if: "{{frobnicate}}" }) },
    { name: "a payout that cannot be read", module: paying(payout({ title: "{{oops" }, {}, ungated)) },
    { name: "free data, which may hold the decision", module: gated({ show_if: "{{claim.app_data.payable}}" }) },
    {
      name: "an amount that can only be entered behind a gate",
      module: { blocks: [{ show_if: released, block: benefit }, payout({}, {}, ungated)] },
    },
    { name: "blocks that pay nothing", module: { blocks: [benefit] } },
  ],
});

ruleCase("CB2316", {
  fails: [
    {
      name: "a gate for approved claims alone",
      module: gated({ show_if: approved }),
      finds: [{ pointer: showIf, at: status, params: { block: "payout" } }],
    },
    {
      name: "a gate in JSON Logic, together with the claim's status",
      module: gated({ disabled_if: { "!": { and: [isApproved, isReleased] } } }),
      finds: [{ pointer: "/blocks/1/disabled_if/!/and/0/===/0/var", at: `"${status}"` }],
    },
    {
      name: "the published block gate",
      module: gated({ disabled_if: "{{#ifEquals 'approved' claim.approval_status}}false{{else}}true{{/ifEquals}}" }),
      finds: [{ pointer: "/blocks/1/disabled_if", at: status }],
    },
    {
      name: "each block with a gate of its own",
      module: paying(...[0, 1].map((index) => toBeneficiary(index, {}, {}, { show_if: approved }))),
      finds: [
        { pointer: showIf, at: status, params: { block: "payout_0" } },
        { pointer: "/blocks/2/show_if", at: status, params: { block: "payout_1" } },
      ],
    },
    {
      name: "a named condition once, where it is defined",
      module: named(isApproved, payout({}, {}, byName), annuity({}, byName)),
      finds: [{ pointer: "/conditions/approved_for_payout/===/0/var", at: `"${status}"`, params: { block: "payout" } }],
    },
    {
      name: "a list without goodwill",
      module: gated({ show_if: "{{in claim.approval_status 'approved' 'pending'}}" }),
      finds: [{ pointer: showIf, at: status }],
    },
  ],
  passes: [
    {
      name: "a payout in a group, where it cannot stand",
      module: {
        blocks: [
          { type: "group", key: "g", title: "G", collapsible: false, blocks: [payout({}, {}, { show_if: approved })] },
        ],
      },
    },
    {
      name: "a decision that is misspelt",
      module: gated({ show_if: { and: [{ in: [{ var: status }, ["approved", "good_will"]] }, isReleased] } }),
    },
    {
      name: "a decision that is misspelt in a comparison",
      module: gated({
        show_if: { and: [{ or: [isApproved, { "===": [{ var: status }, "good_will"] }] }, isReleased] },
      }),
    },
    { name: "a gate for both", module: paying(payout(), annuity({}, { show_if: either })) },
    {
      name: "a gate that closes for what is turned down",
      module: gated({ hide_if: "{{in claim.approval_status 'pending' 'repudiated' 'no_claim'}}" }),
    },
    {
      name: "a block of its own for goodwill",
      module: gated({ show_if: approved }, annuity({}, { show_if: "{{ifEquals claim.approval_status 'goodwill'}}" })),
    },
    {
      name: "a gate that something else opens too",
      module: gated({ show_if: { or: [isApproved, { var: "claim.policy.module.gold" }] } }),
    },
    { name: "no gate", module: gated({}) },
    {
      name: "a payout that no claim can use",
      module: gated({ show_if: { and: [isApproved, { "===": [{ var: "claim.claim_status" }, "acknowledged"] }] } }),
    },
    { name: "a gate that never opens", module: gated({ show_if: { and: [isApproved, { "!": isApproved }] } }) },
    { name: "a gate that cannot be read in full", module: gated({ show_if: approved, disabled_if: "{{frobnicate}}" }) },
    {
      name: "a status that is compared with a field",
      module: gated({ show_if: `{{ifEquals ${status} claim.policy.status}}` }),
    },
  ],
});

ruleCase("CB2317", {
  fails: [
    {
      name: "a gate for approved and goodwill claims",
      module: gated({ show_if: either }),
      finds: [{ pointer: "/blocks/1/show_if/in/0/var", at: `"${status}"`, params: { block: "payout" } }],
    },
    {
      name: "a named gate inside another condition",
      module: named(
        `{{in ${status} 'approved' 'goodwill'}}`,
        payout({}, {}, { show_if: { and: [{ condition: "approved_for_payout" }, true] } }),
      ),
      finds: [{ pointer: "/conditions/approved_for_payout", at: status }],
    },
  ],
  passes: [
    {
      name: "a payout in a group, where it cannot stand",
      module: {
        blocks: [
          { type: "group", key: "g", title: "G", collapsible: false, blocks: [payout({}, {}, { show_if: approved })] },
        ],
      },
    },
    {
      name: "a claim status that is misspelt",
      module: gated({ show_if: { and: [either, { "===": [{ var: "claim.claim_state" }, "pending_payout"] }] } }),
    },
    { name: "a gate on both statuses", module: paying(payout()) },
    {
      name: "a payout that no claim can use",
      module: gated({ show_if: either, hide_if: { in: [{ var: status }, ["approved", "goodwill"]] } }),
    },
    { name: "both statuses in two conditions", module: gated({ show_if: either, disabled_if: { "!": isReleased } }) },
    { name: "a gate on the claim's status", module: gated({ show_if: isReleased }) },
    { name: "what lets undecided claims through", module: gated({ hide_if: `{{ifEquals ${status} 'repudiated'}}` }) },
    { name: "free data beside it", module: gated({ show_if: { and: [either, { var: "claim.app_data.ready" }] } }) },
  ],
});
