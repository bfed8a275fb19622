import { ruleCase } from "../../../../support/rule-case.ts";
import { paying, payout, toBeneficiary } from "./fixture.ts";

const field = (name: string): string => `claim.policy.beneficiaries.0.${name}`;
const state = (key: string): string => `claim.block_states.${key}.value`;
const named = (first: string, last: string): object =>
  paying(toBeneficiary(0, {}, { first_name: `{{${first}}}`, last_name: `{{ ${last} }}` }));
const pointer = "/blocks/1/block/payee";

ruleCase("CB2305", {
  fails: [
    {
      name: "both names the wrong way round, and swaps them",
      module: named(field("last_name"), field("first_name")),
      finds: [
        {
          pointer: `${pointer}/first_name`,
          at: field("last_name"),
          params: { property: "first name", path: field("last_name") },
          fixed: [field("first_name"), field("last_name")],
        },
      ],
    },
    {
      name: "one last name in both places",
      module: named(field("last_name"), field("last_name")),
      finds: [{ pointer: `${pointer}/first_name`, at: field("last_name"), fixed: [] }],
    },
    {
      name: "one first name in both places",
      module: named("claim.claimant.first_name", "claim.claimant.first_name"),
      finds: [{ pointer: `${pointer}/last_name`, at: "claim.claimant.first_name", params: { property: "last name" } }],
    },
    {
      name: "two inputs whose keys say so",
      module: named(state("payee_surname"), state("payee_first_name")),
      finds: [{ pointer: `${pointer}/first_name`, at: state("payee_surname") }],
    },
    {
      name: "two inputs whose titles say so",
      module: {
        blocks: [
          { type: "input.text", key: "name_1", title: "First name" },
          { type: "input.text", key: "name_2", title: "Surname of the payee" },
          ...(named(state("name_2"), state("name_1")) as { blocks: object[] }).blocks,
        ],
      },
      finds: [{ pointer: "/blocks/3/block/payee/first_name", at: state("name_2") }],
    },
  ],
  passes: [
    { name: "names in their places", module: named(field("first_name"), field("last_name")) },
    { name: "inputs whose keys are their authors' own", module: named(state("surname_and_name"), state("surname")) },
    { name: "one input that is read in the other's place", module: named(state("surname"), state("payee")) },
    { name: "a key that speaks of both names", module: named(state("first_name_or_surname"), state("first_name")) },
    {
      name: "names put together",
      module: paying(toBeneficiary(0, {}, { first_name: `{{${field("last_name")}}} {{${field("first_name")}}}` })),
    },
    { name: "a payee without names", module: paying(payout()) },
  ],
});

const withSamples = (policies: object, ...blocks: readonly object[]): object => ({
  ...paying(...blocks),
  samples: { policies },
});
const holder = { policyholder_id: "p-1", percentage: 100, relationship: "policyholder" };
const person = { first_name: "Nomsa", last_name: "Dlamini", percentage: 40 };

ruleCase("CB2308", {
  fails: [
    {
      name: "a beneficiary without names in every sample",
      module: withSamples(
        { own: { beneficiaries: [holder] }, other: { beneficiaries: [{ ...holder, last_name: "" }, person] } },
        toBeneficiary(0),
      ),
      finds: [{ pointer: `${pointer}/first_name`, at: field("first_name"), params: { sample: "own" } }],
    },
    {
      name: "the last name alone",
      module: withSamples({ own: { beneficiaries: [{ ...holder, first_name: "Nomsa" }] } }, toBeneficiary(0)),
      finds: [{ pointer: `${pointer}/last_name`, at: field("last_name") }],
    },
    {
      name: "the policy of a sample claim",
      module: { ...paying(toBeneficiary(0)), samples: { claims: { late: { policy: { beneficiaries: [holder] } } } } },
      finds: [{ pointer: `${pointer}/first_name`, at: field("first_name"), params: { sample: "late" } }],
    },
  ],
  passes: [
    {
      name: "a name in one of the samples",
      module: withSamples({ own: { beneficiaries: [holder] }, other: { beneficiaries: [person] } }, toBeneficiary(0)),
    },
    {
      name: "a beneficiary whom no sample has",
      module: withSamples({ own: { beneficiaries: [holder] } }, toBeneficiary(1)),
    },
    {
      name: "a beneficiary whom no policy can have, which is the mistake",
      module: {
        settings: { beneficiaries: { min: 1, max: 1 } },
        ...withSamples({ own: { beneficiaries: [person, holder] } }, toBeneficiary(1)),
      },
    },
    { name: "a module without samples", module: paying(toBeneficiary(0)) },
    { name: "the policyholder", module: withSamples({ own: { beneficiaries: [holder] } }, payout()) },
    {
      name: "a payout that waits for the name",
      module: withSamples(
        { own: { beneficiaries: [holder] } },
        toBeneficiary(0, {}, {}, { show_if: `{{ifIsDefined ${field("first_name")}}}` }),
      ),
    },
    {
      name: "another name where there is none",
      module: withSamples(
        { own: { beneficiaries: [holder] } },
        toBeneficiary(
          0,
          {},
          { first_name: `{{default ${field("first_name")} claim.policyholder.first_name}}`, last_name: "Dlamini" },
        ),
      ),
    },
  ],
});

const other = "claim.policy.beneficiaries.1";
ruleCase("CB2311", {
  fails: [
    {
      name: "the names of two beneficiaries",
      module: paying(toBeneficiary(0, {}, { last_name: `{{${other}.last_name}}` })),
      finds: [{ pointer: `${pointer}/last_name`, at: `${other}.last_name`, params: { payee: 0, other: 1 } }],
    },
    {
      name: "the identity document of another, once",
      module: paying(
        toBeneficiary(
          0,
          {},
          { identification: { type: "id", number: `{{${other}.id.number}}`, country: `{{${other}.id.country}}` } },
        ),
      ),
      finds: [{ pointer: `${pointer}/identification/number`, at: `${other}.id.number` }],
    },
  ],
  passes: [
    {
      name: "everything of one beneficiary",
      module: paying(
        toBeneficiary(0, {}, { email: `{{${field("email")}}}`, date_of_birth: `{{${field("date_of_birth")}}}` }),
      ),
    },
    {
      name: "the e-mail address of the claimant",
      module: paying(toBeneficiary(0, {}, { email: "{{claim.claimant.email}}" })),
    },
    {
      name: "another's address where there is none",
      module: paying(toBeneficiary(0, {}, { email: `{{default ${field("email")} ${other}.email}}` })),
    },
    { name: "names that are written out", module: paying(toBeneficiary(0, {}, { first_name: "Nomsa" })) },
  ],
});
