import { ruleCase } from "../../../../support/rule-case.ts";
import { annuity, bankOf, paying, released, share, toBeneficiary, whole } from "./fixture.ts";

const person = (index: number): object => ({
  type: "beneficiary",
  first_name: `{{claim.policy.beneficiaries.${index}.first_name}}`,
  last_name: `{{claim.policy.beneficiaries.${index}.last_name}}`,
  amount: whole,
  payment_details: bankOf(`claim.policy.beneficiaries.${index}`),
});

const annuityTo = (index: number, payee: object = {}, changes: object = {}): object =>
  annuity({ key: `annuity_${index}`, ...changes, payee: { ...person(index), ...payee } });

const airtime = {
  key: "airtime",
  label: "Airtime",
  fulfillmentData: {
    worth: { label: "Worth", valueType: "currency" },
    network: { label: "Network", valueType: "enum", valueOptions: { a: "Same", b: "Same" } },
  },
};

const giving = (changes: object, data: object = {}, wrapper: object = {}): object => ({
  ...paying({
    show_if: released,
    ...wrapper,
    block: {
      type: "annuity_request",
      key: "airtime",
      description: "Airtime",
      fulfillment_type_key: "airtime",
      fulfillment_data: { worth: 5000, network: "a", ...data },
      frequency: { type: "monthly", time_of_day: "06:00", day_of_month: 1 },
      duration: { count: 12 },
      ...changes,
    },
  }),
  fulfillmentTypes: [airtime],
});

const payee = "/blocks/1/block/payee";

ruleCase("CB2304", {
  fails: [
    {
      name: "an annuity whose payee has another amount",
      module: paying(annuityTo(0, { amount: "{{claim.policy.sum_assured}}" })),
      finds: [{ pointer: `${payee}/amount`, at: '"{{claim.policy.sum_assured}}"' }],
    },
  ],
  passes: [{ name: "one whose payee has the same", module: paying(annuityTo(0)) }],
});

ruleCase("CB2310", {
  fails: [
    {
      name: "an annuity to one beneficiary into the account of another",
      module: paying(annuityTo(0, { payment_details: bankOf("claim.policy.beneficiaries.1") })),
      finds: [
        {
          pointer: `${payee}/payment_details/details/bank_name`,
          at: "claim.policy.beneficiaries.1.payment_details.details.bank_name",
        },
      ],
    },
    {
      name: "an annuity to a beneficiary into the policyholder's account",
      module: paying(annuityTo(0, { payment_details: bankOf("claim.policy") })),
      finds: [
        { pointer: `${payee}/payment_details/details/bank_name`, at: "claim.policy.payment_details.details.bank_name" },
      ],
    },
  ],
  passes: [{ name: "his own account", module: paying(annuityTo(1)) }],
});

ruleCase("CB2305", {
  fails: [
    {
      name: "an annuity's payee whose last name is a first name",
      module: paying(annuityTo(0, { last_name: "{{claim.policy.beneficiaries.0.first_name}}" })),
      finds: [{ pointer: `${payee}/last_name`, at: "claim.policy.beneficiaries.0.first_name" }],
    },
  ],
  passes: [],
});

ruleCase("CB2318", {
  fails: [
    {
      name: "a fraction in what an annuity gives each time",
      module: giving({}, { worth: "{{divide claim.block_states.benefit.value 3}}" }),
      finds: [
        { pointer: "/blocks/1/block/fulfillment_data/worth", at: "{{divide claim.block_states.benefit.value 3}}" },
      ],
    },
  ],
  passes: [{ name: "whole cents", module: giving({}) }],
});

ruleCase("CB2320", {
  fails: [
    {
      name: "a label of two options in an annuity of fulfillments",
      module: giving({}, { network: "Same" }),
      finds: [{ pointer: "/blocks/1/block/fulfillment_data/network", at: '"Same"' }],
    },
  ],
  passes: [],
});

ruleCase("CB2328", {
  fails: [
    {
      name: "an annuity of fulfillments of a type that there is not",
      module: giving({ fulfillment_type_key: "airtine" }),
      finds: [{ pointer: "/blocks/1/block/fulfillment_type_key", at: '"airtine"', fixed: ["airtime"] }],
    },
  ],
  passes: [],
});

ruleCase("CB2303", {
  fails: [
    {
      name: "an annuity to a beneficiary that nothing holds back",
      module: paying({ ...annuityTo(0), show_if: true }),
      finds: [{ pointer: "/blocks/1/block/key", at: '"annuity_0"' }],
    },
  ],
  passes: [
    // Like a fulfillment that is given once.
    { name: "an annuity of fulfillments that nothing holds back", module: giving({}, {}, { show_if: true }) },
  ],
});

const parts = (percent: number): object => ({
  amount: `{{percent claim.block_states.benefit.value ${percent}}}`,
});

ruleCase("CB2337", {
  fails: [
    {
      name: "annuities to two beneficiaries whose parts are more than the whole",
      module: paying(annuityTo(0, parts(60), parts(60)), annuityTo(1, parts(60), parts(60))),
      finds: [{ pointer: "/blocks/2/block/amount", at: "{{percent claim.block_states.benefit.value 60}}" }],
    },
  ],
  passes: [
    {
      name: "a part paid once beside one that is paid each month",
      module: paying(annuityTo(0, parts(60), parts(60)), toBeneficiary(1, parts(60))),
    },
  ],
});

ruleCase("CB2307", {
  fails: [
    {
      name: "an annuity to one beneficiary with the share of another",
      module: paying(annuityTo(0, { amount: share(1) }, { amount: share(1) })),
      finds: [{ pointer: "/blocks/1/block/amount", at: "claim.policy.beneficiaries.1.percentage" }],
    },
  ],
  passes: [],
});

const beneficiary = (index: number): string => `claim.policy.beneficiaries.${index}`;

ruleCase("CB2339", {
  fails: [
    {
      name: "an annuity's payee of a kind that there is not",
      module: paying(annuityTo(0, { type: "{{#if claim.policy.x}}vet{{else}}beneficiary{{/if}}" })),
      finds: [{ pointer: `${payee}/type`, at: "vet" }],
    },
  ],
  passes: [],
});

ruleCase("CB2311", {
  fails: [
    {
      name: "an annuity's payee of two people",
      module: paying(annuityTo(0, { email: `{{${beneficiary(1)}.email}}` })),
      finds: [{ pointer: `${payee}/email`, at: `${beneficiary(1)}.email` }],
    },
  ],
  passes: [],
});

ruleCase("CB2306", {
  fails: [
    {
      name: "another percentage than the one an annuity is worked out with",
      module: paying(annuityTo(0, { amount: share(0), percentage: 100 }, { amount: share(0) })),
      finds: [{ pointer: `${payee}/percentage`, at: "100" }],
    },
  ],
  passes: [],
});

ruleCase("CB2315", {
  fails: [
    {
      name: "an annuity's cellphone number that was entered as a number",
      module: {
        blocks: [
          { type: "input.number", key: "number", title: "Number" },
          annuityTo(0, { cellphone: "{{claim.block_states.number.value}}" }),
        ],
      },
      finds: [{ pointer: `${payee}/cellphone`, at: "claim.block_states.number.value" }],
    },
  ],
  passes: [],
});

const sampled = (policy: object, ...blocks: readonly object[]): object => ({
  ...paying(...blocks),
  samples: { policies: { own: policy } },
});

ruleCase("CB2308", {
  fails: [
    {
      name: "the names of an annuity's payee where no sample has any",
      module: sampled({ beneficiaries: [{ percentage: 100 }] }, annuityTo(0)),
      finds: [{ pointer: `${payee}/first_name`, at: `${beneficiary(0)}.first_name` }],
    },
  ],
  passes: [],
});

ruleCase("CB2309", {
  fails: [
    {
      name: "the account of an annuity's payee where no sample has any",
      module: sampled({ beneficiaries: [{ first_name: "Erlich", last_name: "Bachman" }] }, annuityTo(0)),
      finds: [
        {
          pointer: `${payee}/payment_details/details/bank_name`,
          at: `${beneficiary(0)}.payment_details.details.bank_name`,
        },
      ],
    },
  ],
  passes: [
    {
      name: "an annuity of fulfillments, which needs none",
      module: { ...giving({}), samples: { policies: { own: {} } } },
    },
  ],
});

ruleCase("CB2334", {
  fails: [
    {
      name: "the whole of an annuity for each of two beneficiaries",
      module: paying(annuityTo(0, { percentage: 100 }), annuityTo(1, { percentage: 100 })),
      finds: [{ pointer: "/blocks/2/block/payee/percentage", at: "100" }],
    },
  ],
  passes: [
    {
      name: "a payout beside an annuity",
      module: paying(annuityTo(0, { percentage: 100 }), toBeneficiary(1, { amount: whole }, { percentage: 100 })),
    },
  ],
});
