import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkModule, parseModule } from "../../../../../engine/index.ts";
import { hygieneRules } from "../../../../../engine/check/rules/hygiene/index.ts";
import { moneyRules } from "../../../../../engine/check/rules/money/index.ts";
import { writeModule } from "../../../../support/rule-case.ts";
import { annuity, bankOf, benefit, payout, toBeneficiary } from "./fixture.ts";

const names = new Set([...moneyRules, ...hygieneRules].map(({ name }) => name));

/** Rules of ours that met what they did not foresee. */
function surprised(document: object): readonly unknown[] {
  const { diagnostics } = checkModule(parseModule([writeModule(document)], { path: "fixture.json" }));
  return diagnostics.filter(({ code, params }) => code === "CB9002" && names.has(String(params["rule"])));
}

const everything = {
  settings: { waiting_period: { period: 30, period_type: "days" } },
  conditions: { named: "{{ifEquals claim.approval_status 'approved'}}" },
  fulfillmentTypes: [
    { key: "f", label: "F", fulfillmentData: { a: { label: "A", valueType: "enum", valueOptions: { b: "B" } } } },
  ],
  reserve_categories: [{ name: "r", reserve_category_type: "l", pay_codes: ["p"] }],
  pay_codes: [{ name: "p" }],
  payment_methods: [{ name: "eft" }],
  payout_schemes: [{ name: "s", payment_method: "eft" }],
  bank_names: [{ name: "absa", label: "Absa" }],
  samples: {
    policies: { a: { beneficiaries: [{ percentage: 100 }] } },
    claims: { b: { policy: "a", created_at: "2026-01-01" } },
  },
  blocks: [
    { ...benefit, isoCode: "GBP", min: "1" },
    payout(
      { reserve_category: "r", pay_code: "p" },
      { percentage: 100, payment_details: bankOf("claim.policy.beneficiaries.0") },
    ),
    toBeneficiary(
      0,
      {},
      { identification: { type: "id", number: "{{claim.x}}" } },
      { show_if: { condition: "named" } },
    ),
    annuity({ duration: { end_date: "2020-01-01" } }),
    { block: { type: "alert", key: "alert", color: "info", markdown: "The waiting period is 14 days." } },
    {
      block: {
        type: "fulfillment_request",
        key: "f",
        title: "F",
        fulfillment_type_key: "f",
        fulfillment_data: { a: "C" },
      },
    },
  ],
};

describe("the rules about money and hygiene", () => {
  test("foresee that anything at all may stand in the place of anything", () => {
    const junk = [
      null,
      true,
      -5,
      "",
      "text",
      "{{",
      "{{claim}}",
      "{{#each claim.policy.beneficiaries}}1{{/each}}",
      [],
      [[null]],
      {},
    ];
    for (const place of placesIn(everything)) {
      const surprises = junk.flatMap((value) => surprised(replace(everything, place, value) as object));
      expect({ place, surprises }).toEqual({ place, surprises: [] });
    }
  });

  test("foresee any data in several places at once", () => {
    const change = fc.tuple(fc.constantFrom(...placesIn(everything)), fc.jsonValue({ maxDepth: 2 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 2, maxLength: 4 }), (changes) => {
        let document: unknown = everything;
        for (const [place, value] of changes) document = replace(document, place, value);
        expect(surprised(document as object)).toEqual([]);
      }),
      { numRuns: 150, seed: 4 },
    );
  });

  test("say nothing about a module that pays everything right", () => {
    const right = {
      blocks: [
        { required_if: true, block: benefit },
        payout({}, { payment_details: bankOf("claim.policy") }),
        annuity(),
      ],
    };
    const { diagnostics } = checkModule(parseModule([writeModule(right)], { path: "fixture.json" }));
    expect(diagnostics.filter(({ name }) => names.has(name))).toEqual([]);
  });
});

type Place = readonly (string | number)[];

function placesIn(value: unknown, place: Place = []): readonly Place[] {
  if (typeof value !== "object" || value === null) return [place];
  const inner = Object.entries(value).flatMap(([name, item]) => placesIn(item, [...place, name]));
  return place.length === 0 ? inner : [place, ...inner];
}

function replace(value: unknown, [name, ...rest]: Place, by: unknown): unknown {
  if (name === undefined) return by;
  if (typeof value !== "object" || value === null) return value;
  const inside = (value as Readonly<Record<string, unknown>>)[name];
  const replaced = replace(inside, rest, by);
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === name ? replaced : item));
  return { ...value, [name]: replaced };
}
