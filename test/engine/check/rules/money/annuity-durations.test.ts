import { ruleCase } from "../../../../support/rule-case.ts";
import { annuity, paying } from "./fixture.ts";

const lasting = (duration: object, changes: object = {}): object => ({ ...changes, ...paying(annuity({ duration })) });
const end = "/blocks/1/block/duration/end_date";
const samples = {
  policies: { own: { start_date: "2022-03-14" } },
  claims: { early: { created_at: "2025-05-05T08:00:00Z" }, late: { created_at: "2026-05-05T08:00:00Z" } },
};

ruleCase("CB2332", {
  fails: [
    {
      name: "an end that is no date",
      module: lasting({ end_date: "2026-02-30" }),
      finds: [{ pointer: end, at: '"2026-02-30"', params: { value: "2026-02-30", needs: "a date" } }],
    },
    {
      name: "a count that is none",
      module: lasting({ count: "a year" }),
      finds: [{ pointer: "/blocks/1/block/duration/count", at: '"a year"' }],
    },
    {
      name: "half a payout",
      module: lasting({ count: "0.5" }),
      finds: [{ pointer: "/blocks/1/block/duration/count", at: '"0.5"' }],
    },
  ],
  passes: [
    { name: "a date", module: lasting({ end_date: "2027-12-31" }) },
    { name: "a count", module: lasting({ count: "12" }) },
    { name: "formulas", module: lasting({ end_date: "{{claim.policy.end_date}}" }) },
    { name: "a number that the schema judges", module: lasting({ count: -1 }) },
  ],
});

ruleCase("CB2333", {
  fails: [
    {
      name: "a day before the first of the sample claims",
      module: lasting({ end_date: "2024-12-31" }, { samples }),
      finds: [{ pointer: end, at: '"2024-12-31"', params: { end: "2024-12-31" } }],
    },
    {
      name: "a day before every sample policy",
      module: lasting({ end_date: "2021-12-31" }, { samples: { policies: samples.policies } }),
      finds: [{ pointer: end, at: '"2021-12-31"' }],
    },
    {
      name: "some time before the claim",
      module: lasting({ end_date: "{{dateSubtract claim.created_at months=1}}" }),
      finds: [{ pointer: end, at: "{{dateSubtract claim.created_at months=1}}" }],
    },
    {
      name: "a negative time after now",
      module: lasting({ end_date: "{{dateAdd (dateNow) years=-1}}" }),
      finds: [{ pointer: end, at: "{{dateAdd (dateNow) years=-1}}" }],
    },
    {
      name: "the day of the claim itself",
      module: lasting({ end_date: "{{ claim.created_at }}" }),
      finds: [{ pointer: end, at: "claim.created_at" }],
    },
    {
      name: "the start of the policy in another format",
      module: lasting({ end_date: "{{dateFormat claim.policy.start_date format='YYYY-MM-DD'}}" }),
      finds: [{ pointer: end, at: "{{dateFormat claim.policy.start_date format='YYYY-MM-DD'}}" }],
    },
    {
      name: "today",
      module: lasting({ end_date: "{{dateNow}}" }),
      finds: [{ pointer: end, at: "{{dateNow}}" }],
    },
  ],
  passes: [
    { name: "a day between the sample claims", module: lasting({ end_date: "2025-12-31" }, { samples }) },
    { name: "a day without samples", module: lasting({ end_date: "1999-12-31" }) },
    {
      name: "a sample whose day nobody knows",
      module: lasting({ end_date: "1999-12-31" }, { samples: { claims: { a: {} } } }),
    },
    { name: "some time after the claim", module: lasting({ end_date: "{{dateAdd claim.created_at months=1}}" }) },
    {
      name: "a time that a person enters",
      module: lasting({ end_date: "{{dateAdd claim.created_at months=claim.block_states.months.value}}" }),
    },
    { name: "the end of the policy", module: lasting({ end_date: "{{dateSubtract claim.policy.end_date days=1}}" }) },
  ],
});
