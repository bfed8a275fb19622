import { ruleCase } from "../../../../support/rule-case.ts";
import { bankOf, paying, payout, share, toBeneficiary, total, whole } from "./fixture.ts";

const percentage = (index: number): string => `claim.policy.beneficiaries.${index}.percentage`;

ruleCase("CB2307", {
  fails: [
    {
      name: "another beneficiary's percentage, wherever it is stated",
      module: paying(toBeneficiary(1, { amount: share(0) }, { percentage: `{{${percentage(1)}}}` })),
      finds: [{ pointer: "/blocks/1/block/amount", at: percentage(0), params: { payee: 1, index: 0 } }],
    },
    {
      name: "another beneficiary's part of an allocation",
      module: paying(toBeneficiary(1, { amount: `{{allocate ${total} claim.policy.beneficiaries 2 'percentage'}}` })),
      finds: [{ pointer: "/blocks/1/block/amount", at: "2", params: { payee: 1, index: 2 } }],
    },
  ],
  passes: [
    { name: "the payee's own share", module: paying(toBeneficiary(0), toBeneficiary(1)) },
    {
      name: "the rest that others leave",
      module: paying(toBeneficiary(1, { amount: `{{subtract ${total} (add ${percentage(0)} ${percentage(2)})}}` })),
    },
    { name: "two amounts that differ already", module: paying(toBeneficiary(0, {}, { amount: share(1) })) },
    {
      name: "a payee whom a person enters",
      module: paying(
        payout(
          { amount: share(0) },
          { type: "beneficiary", policyholder_id: undefined, first_name: "A", last_name: "B" },
        ),
      ),
    },
    { name: "the policyholder", module: paying(payout({ amount: share(0) })) },
  ],
});

ruleCase("CB2306", {
  fails: [
    {
      name: "a constant beside a share, and offers what is applied",
      module: paying(toBeneficiary(0, {}, { percentage: 100 })),
      finds: [
        {
          pointer: "/blocks/1/block/payee/percentage",
          at: "100",
          params: { stated: "100", applied: percentage(0) },
          fixed: [`"{{${percentage(0)}}}"`],
        },
      ],
    },
    {
      name: "a constant beside a share that only the payee gets",
      module: paying(payout({}, { amount: share(0), percentage: "50", payment_details: bankOf("claim.policy") })),
      finds: [{ pointer: "/blocks/1/block/payee/percentage", at: '"50"' }],
    },
    {
      name: "another beneficiary's percentage",
      module: paying(toBeneficiary(0, {}, { percentage: `{{ ${percentage(1)} }}` })),
      finds: [{ pointer: "/blocks/1/block/payee/percentage", at: percentage(1), params: { applied: percentage(0) } }],
    },
    {
      name: "another percentage than the payee's",
      module: paying(toBeneficiary(0, { amount: whole }, { percentage: `{{${percentage(1)}}}` })),
      finds: [{ pointer: "/blocks/1/block/payee/percentage", at: percentage(1) }],
    },
  ],
  passes: [
    {
      name: "the percentage that is applied",
      module: paying(toBeneficiary(0, {}, { percentage: `{{${percentage(0)}}}` })),
    },
    { name: "the whole amount, stated as all of it", module: paying(payout({}, { percentage: 100 })) },
    {
      name: "a benefit that is a part of something",
      module: paying(payout({ amount: `{{percent ${total} 75}}` }, { percentage: "100" })),
    },
    { name: "no percentage", module: paying(toBeneficiary(0)) },
    {
      name: "a share of another person, which is the mistake",
      module: paying(toBeneficiary(1, { amount: share(0) }, { percentage: `{{${percentage(1)}}}` })),
    },
    { name: "a percentage that is no number", module: paying(toBeneficiary(0, {}, { percentage: "all" })) },
  ],
});

const stated = { percentage: 100 };
ruleCase("CB2334", {
  fails: [
    {
      name: "the whole amount for each of two beneficiaries",
      module: paying(toBeneficiary(0, { amount: whole }, stated), toBeneficiary(1, { amount: whole }, stated)),
      finds: [{ pointer: "/blocks/2/block/payee/percentage", at: "100", params: { total: 200, count: 2 } }],
    },
    {
      name: "conditions that differ in nothing but the beneficiary",
      module: paying(
        ...[0, 1, 2].map((index) =>
          toBeneficiary(
            index,
            { amount: whole },
            { percentage: 50 },
            { hide_if: `{{ifIsNotDefined ${percentage(index)}}}` },
          ),
        ),
      ),
      finds: [{ pointer: "/blocks/2/block/payee/percentage", at: "50", params: { total: 150, count: 3 } }],
    },
  ],
  passes: [
    {
      name: "shares that add up",
      module: paying(...[0, 1].map((index) => toBeneficiary(index, { amount: whole }, { percentage: 50 }))),
    },
    {
      name: "written parts, which are reported as that",
      module: paying(...[0, 1].map((index) => toBeneficiary(index, { amount: `{{percent ${total} 60}}` }, stated))),
    },
    {
      name: "one beneficiary twice",
      module: paying(...[1, 2].map((key) => toBeneficiary(0, { key: `p${key}`, amount: whole }, stated))),
    },
    {
      name: "different amounts",
      module: paying(toBeneficiary(0, { amount: whole }, stated), toBeneficiary(1, { amount: 100 }, stated)),
    },
    {
      name: "payouts that may exclude each other",
      module: paying(
        toBeneficiary(0, { amount: whole }, stated, { hide_if: "{{claim.block_states.second.value}}" }),
        toBeneficiary(1, { amount: whole }, stated, { show_if: "{{claim.block_states.second.value}}" }),
      ),
    },
  ],
});
