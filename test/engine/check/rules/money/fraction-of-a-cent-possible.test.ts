import { ruleCase } from "../../../../support/rule-case.ts";
import { annuity, paying, payout, share, toBeneficiary, total, whole } from "./fixture.ts";

const at = { pointer: "/blocks/1/block/amount" };
const amounts = (...formulas: readonly string[]): object =>
  paying(...formulas.map((amount, index) => payout({ key: `payout_${index}`, amount })));
const divided = `{{divide (multiply ${total} claim.policy.beneficiaries.[1].percentage) 100}}`;
const airtime = {
  key: "airtime",
  label: "Airtime",
  fulfillmentData: { amount: { label: "Amount", valueType: "currency" }, text: { label: "T", valueType: "string" } },
};

ruleCase("CB2318", {
  fails: [
    {
      name: "a percentage, and offers to split exactly",
      module: paying(toBeneficiary(0)),
      finds: [
        {
          ...at,
          at: share(0),
          params: { offer: `allocate ${total} claim.policy.beneficiaries 0 'percentage'` },
          fixed: [0, 0].map((index) => `{{allocate ${total} claim.policy.beneficiaries ${index} 'percentage'}}`),
        },
      ],
    },
    {
      name: "the published division by a hundred",
      module: amounts(divided),
      finds: [{ ...at, at: divided, params: { offer: `allocate ${total} claim.policy.beneficiaries 1 'percentage'` } }],
    },
    {
      name: "a division inside another formula",
      module: amounts(`{{add (divide ${total} 3) 100}}`),
      finds: [{ ...at, at: `(divide ${total} 3)`, params: { offer: `round (divide ${total} 3) 0 'down'` }, fixed: [] }],
    },
    {
      name: "a product with a fraction, and rounding that keeps cents of cents",
      module: amounts(`{{multiply ${total} 0.14}}`, `{{round ${total} 2}}`),
      finds: [
        { ...at, at: `{{multiply ${total} 0.14}}` },
        { pointer: "/blocks/2/block/amount", at: `{{round ${total} 2}}` },
      ],
    },
    {
      name: "one branch of a choice",
      module: amounts(`{{#if ${total}}}{{percent ${total} 50}}{{else}}100{{/if}}`),
      finds: [{ ...at, at: `{{percent ${total} 50}}` }],
    },
    {
      name: "the payee's amount alone",
      module: paying(payout({}, { amount: share(0) })),
      finds: [{ pointer: "/blocks/1/block/payee/amount", at: share(0) }],
    },
    {
      name: "an annuity and an amount that is delivered",
      module: {
        fulfillmentTypes: [airtime],
        blocks: [
          annuity({ amount: "{{divide claim.policy.sum_assured 12}}" }),
          {
            type: "fulfillment_request",
            key: "f",
            title: "F",
            fulfillment_type_key: "airtime",
            fulfillment_data: { amount: "{{percent claim.policy.sum_assured 1}}", text: "{{percent 10 1}}" },
          },
        ],
      },
      finds: [
        { pointer: "/blocks/0/block/amount", at: "{{divide claim.policy.sum_assured 12}}" },
        { pointer: "/blocks/1/fulfillment_data/amount", at: "{{percent claim.policy.sum_assured 1}}" },
      ],
    },
  ],
  passes: [
    { name: "a field", module: amounts(whole) },
    {
      name: "what is rounded or split",
      module: amounts(
        `{{round (divide ${total} 3)}}`,
        `{{round (percent ${total} 33) 0 'down'}}`,
        `{{floor (percent ${total} 33)}}`,
        `{{ceil (divide ${total} 3)}}`,
        `{{allocate ${total} 3 0}}`,
        `{{minValue ${total} (round (percent ${total} 33))}}`,
      ),
    },
    {
      name: "a division that always comes out even",
      module: amounts(
        `{{divide (multiply ${total} 100) 100}}`,
        `{{divide ${total} 1}}`,
        `{{percent ${total} 100}}`,
        `{{multiply ${total} 3}}`,
      ),
    },
    { name: "the test of a choice", module: amounts(`{{#if (divide ${total} 3)}}100{{else}}200{{/if}}`) },
    { name: "a formula in a description", module: paying(payout({ description: `{{divide ${total} 3}}` })) },
  ],
});
