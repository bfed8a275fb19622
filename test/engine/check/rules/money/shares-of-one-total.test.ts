import { ruleCase } from "../../../../support/rule-case.ts";
import { paying, payout, toBeneficiary, total } from "./fixture.ts";

const percentage = (index: number): string => `claim.policy.beneficiaries.${index}.percentage`;
const split = (write: (index: number) => string, count = 2, wrapper: (index: number) => object = () => ({})): object =>
  paying(
    ...[...Array(count).keys()].map((index) => toBeneficiary(index, { amount: write(index) }, {}, wrapper(index))),
  );
const allocation = (index: number): string => `allocate ${total} claim.policy.beneficiaries ${index} 'percentage'`;

ruleCase("CB2337", {
  fails: [
    {
      name: "two parts that are more than all of it",
      module: split(() => `{{percent ${total} 60}}`),
      finds: [{ pointer: "/blocks/2/block/amount", at: `{{percent ${total} 60}}`, params: { total: 120, count: 2 } }],
    },
    {
      name: "parts that are written in different ways",
      module: split(
        (index) =>
          [`{{round (multiply 0.5 ${total})}}`, `{{divide (multiply ${total} 40) 100}}`, `{{percent ${total} 20}}`][
            index
          ] ?? "",
        3,
        (index) => ({ hide_if: `{{ifIsNotDefined ${percentage(index)}}}` }),
      ),
      finds: [
        { pointer: "/blocks/2/block/amount", at: `{{divide (multiply ${total} 40) 100}}`, params: { total: 110 } },
      ],
    },
  ],
  passes: [
    { name: "parts that add up", module: split((index) => `{{percent ${total} ${[60, 40][index] ?? 0}}}`) },
    { name: "parts that leave something over", module: split(() => `{{percent ${total} 20}}`) },
    {
      name: "parts of different totals",
      module: split((index) => `{{percent ${[total, "claim.policy.sum_assured"][index] ?? ""} 60}}`),
    },
    {
      name: "payouts of which only one may be asked for",
      module: split(
        () => `{{percent ${total} 60}}`,
        2,
        (index) => ({ show_if: `{{ifEquals claim.app_data.turn ${index}}}` }),
      ),
    },
    { name: "one part for one person", module: paying(payout({ amount: `{{percent ${total} 60}}` })) },
    { name: "a factor that is no part", module: split(() => `{{multiply ${total} 2}}`) },
  ],
});

ruleCase("CB2338", {
  fails: [
    {
      name: "rounded percentages, and offers an exact split",
      module: split((index) => `{{round (percent ${total} ${percentage(index)})}}`),
      finds: [
        {
          pointer: "/blocks/1/block/amount",
          at: `{{round (percent ${total} ${percentage(0)})}}`,
          params: { offer: allocation(0), count: 2 },
          fixed: [0, 0, 1, 1].map((index) => `{{${allocation(index)}}}`),
        },
      ],
    },
    {
      name: "shares that are cut off",
      module: split((index) => `{{floor (divide (multiply ${percentage(index)} ${total}) 100)}}`, 3),
      finds: [
        {
          pointer: "/blocks/1/block/amount",
          at: `{{floor (divide (multiply ${percentage(0)} ${total}) 100)}}`,
          params: { count: 3 },
        },
      ],
    },
  ],
  passes: [
    { name: "the one beneficiary", module: split((index) => `{{round (percent ${total} ${percentage(index)})}}`, 1) },
    { name: "an exact split", module: split((index) => `{{${allocation(index)}}}`) },
    {
      name: "shares of different totals",
      module: split(
        (index) => `{{round (percent ${[total, "claim.policy.sum_assured"][index] ?? ""} ${percentage(index)})}}`,
      ),
    },
    { name: "a rounded part of all", module: split(() => `{{round (percent ${total} 33)}}`) },
  ],
});
