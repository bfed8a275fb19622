import { ruleCase } from "../../../../support/rule-case.ts";
import { annuity, paying, payout } from "./fixture.ts";

const tables = {
  reserve_category_types: [{ name: "loss" }],
  reserve_categories: [
    { name: "death_benefit", reserve_category_type: "loss", pay_codes: ["death_benefit"] },
    { name: "investigation", reserve_category_type: "loss", pay_codes: ["investigator"], parent: "death_benefit" },
    { name: "salvage", reserve_category_type: "loss", recovery: true, pay_codes: ["death_benefit"] },
    { name: "empty", reserve_category_type: "loss" },
  ],
  pay_codes: [{ name: "death_benefit" }, { name: "investigator" }],
  payment_methods: [{ name: "eft" }],
  payment_types: [{ name: "final_payment" }],
};
const booked = (changes: object, module: object = tables): object => ({ ...module, ...paying(payout(changes)) });
const right = {
  reserve_category: "death_benefit",
  pay_code: "death_benefit",
  payment_method: "eft",
  payment_type: "final_payment",
};
const at = (property: string): string => `/blocks/1/block/${property}`;
const formulas = Object.fromEntries(Object.keys(right).map((name) => [name, `{{claim.policy.module.${name}}}`]));
const alwaysRight = [
  { name: "names of the tables", module: booked(right) },
  { name: "formulas", module: booked(formulas) },
  { name: "blocks that name nothing", module: booked({}) },
];

ruleCase("CB2322", {
  fails: [
    {
      name: "a misspelt category",
      module: booked({ ...right, reserve_category: "deth_benefit" }),
      finds: [
        {
          pointer: at("reserve_category"),
          at: '"deth_benefit"',
          params: { nearest: "death_benefit" },
          fixed: ["death_benefit"],
        },
      ],
    },
    {
      name: "a category without a table, of an annuity too",
      module: paying(annuity({ reserve_category: "death_benefit" })),
      finds: [{ pointer: at("reserve_category"), at: '"death_benefit"', fixed: [] }],
    },
    {
      name: "a category in one branch",
      module: booked({
        ...right,
        reserve_category: "{{#if claim.policy.module.own}}death_benefit{{else}}no_benefit{{/if}}",
      }),
      finds: [{ pointer: at("reserve_category"), at: "no_benefit", fixed: [] }],
    },
    {
      name: "a parent that there is not",
      module: {
        ...tables,
        reserve_categories: [{ name: "a", reserve_category_type: "loss", parent: "b" }],
        blocks: [],
      },
      finds: [{ pointer: "/reserve_categories/0/parent", at: '"b"' }],
    },
  ],
  passes: alwaysRight,
});

ruleCase("CB2323", {
  fails: [
    {
      name: "a misspelt pay code",
      module: booked({ ...right, pay_code: "death_benefits" }),
      finds: [{ pointer: at("pay_code"), at: '"death_benefits"', params: { nearest: "death_benefit" } }],
    },
    {
      name: "a pay code of a category that there is not",
      module: {
        ...tables,
        reserve_categories: [{ name: "a", reserve_category_type: "loss", pay_codes: ["eft", "investigator"] }],
        blocks: [],
      },
      finds: [{ pointer: "/reserve_categories/0/pay_codes/0", at: '"eft"' }],
    },
  ],
  passes: [
    ...alwaysRight,
    { name: "categories of a module without pay codes", module: { ...tables, pay_codes: undefined, blocks: [] } },
  ],
});

ruleCase("CB2324", {
  fails: [
    {
      name: "a code that none of several categories has",
      module: booked({
        ...right,
        reserve_category: "{{#if claim.policy.module.own}}death_benefit{{else}}salvage{{/if}}",
        pay_code: "{{#if claim.policy.module.own}}death_benefit{{else}}investigator{{/if}}",
      }),
      finds: [{ pointer: at("pay_code"), at: "investigator", params: { category: "death_benefit, salvage" } }],
    },
    {
      name: "a pay code of another category",
      module: booked({ ...right, pay_code: "investigator" }),
      finds: [
        {
          pointer: at("pay_code"),
          at: '"investigator"',
          params: { category: "death_benefit", allowed: "death_benefit" },
        },
      ],
    },
    {
      name: "a category that allows none",
      module: booked({ ...right, reserve_category: "empty" }),
      finds: [{ pointer: at("pay_code"), at: '"death_benefit"', params: { allowed: "none" } }],
    },
  ],
  passes: [
    {
      name: "a code of one of several categories",
      module: booked({
        ...right,
        reserve_category: "{{#if claim.policy.module.own}}investigation{{else}}death_benefit{{/if}}",
      }),
    },
    ...alwaysRight,
    { name: "an unknown pay code, which is another mistake", module: booked({ ...right, pay_code: "other" }) },
    { name: "an unknown category, which is another mistake", module: booked({ ...right, reserve_category: "other" }) },
    { name: "a category alone", module: booked({ reserve_category: "investigation" }) },
  ],
});

ruleCase("CB2325", {
  fails: [
    {
      name: "a payout from a recovery category",
      module: booked({ ...right, reserve_category: "salvage" }),
      finds: [{ pointer: at("reserve_category"), at: '"salvage"', params: { category: "salvage" } }],
    },
  ],
  passes: alwaysRight,
});

ruleCase("CB2326", {
  fails: [
    {
      name: "a misspelt method",
      module: booked({ ...right, payment_method: "EFT" }),
      finds: [{ pointer: at("payment_method"), at: '"EFT"', params: { nearest: "eft" }, fixed: ["eft"] }],
    },
    {
      name: "the method of a scheme",
      module: { ...tables, payout_schemes: [{ name: "fast", payment_method: "rtc" }], blocks: [] },
      finds: [{ pointer: "/payout_schemes/0/payment_method", at: '"rtc"' }],
    },
  ],
  passes: alwaysRight,
});

ruleCase("CB2327", {
  fails: [
    {
      name: "a type that there is not",
      module: booked({ ...right, payment_type: "instalment" }),
      finds: [{ pointer: at("payment_type"), at: '"instalment"' }],
    },
  ],
  passes: alwaysRight,
});
