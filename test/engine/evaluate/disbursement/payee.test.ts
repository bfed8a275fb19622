import { describe, expect, test } from "vitest";
import { bankDetails, claimWith, compileText, payoutBlock, refusalsOf, requestOf } from "../fixture.ts";

const beneficiary = { type: "beneficiary", policyholder_id: undefined, first_name: "Erlich", last_name: "Bachman" };
const claim = claimWith();

function payeeOf(payee: object): object {
  return (requestOf(compileText({ blocks: [payoutBlock({}, payee)] }), claim) as unknown as { payee: object }).payee;
}

function refusedFor(payee: object) {
  return refusalsOf(compileText({ blocks: [payoutBlock({}, payee)] }), claim);
}

describe("a payee", () => {
  test("who is the policyholder is known by the id alone", () => {
    expect(payeeOf({})).toEqual({ type: "policyholder", policyholder_id: "holder-1", amount: 100000 });
  });

  test("who is a beneficiary carries everything that was resolved", () => {
    const full = {
      ...beneficiary,
      beneficiary_id: "b-1",
      percentage: "33.5",
      date_of_birth: "19680101",
      identification: { type: "id", number: "6801015800084", country: "ZA" },
      cellphone: { country: "ZA", number: "0663633538" },
      email: "erlich@example.com",
      payment_details: bankDetails,
    };
    const { policyholder_id: _, ...rest } = full;
    expect(payeeOf(full)).toEqual({ ...rest, amount: 100000, percentage: 33.5 });
  });

  test.each([
    { what: "an empty e-mail address", payee: { email: "" } },
    { what: "no e-mail address", payee: { email: null } },
    { what: "no cellphone", payee: { cellphone: null } },
    { what: "an e-mail address that nobody knows", payee: { email: "{{claim.policy.module.email}}" } },
  ])("who is a beneficiary may have $what", ({ payee }) => {
    expect(payeeOf({ ...beneficiary, ...payee })).toEqual({
      type: "beneficiary",
      first_name: "Erlich",
      last_name: "Bachman",
      amount: 100000,
    });
  });

  test.each([
    { problem: "no type", payee: { type: undefined }, code: "missing_value", property: "/payee/type" },
    { problem: "an unknown type", payee: { type: "spouse" }, code: "payee_type_unknown", property: "/payee/type" },
    {
      problem: "a type from nowhere",
      payee: { type: "{{claim.policy.module.payee}}" },
      code: "missing_value",
      property: "/payee/type",
    },
    {
      problem: "no policyholder id",
      payee: { policyholder_id: undefined },
      code: "missing_value",
      property: "/payee/policyholder_id",
    },
    {
      problem: "an empty policyholder id",
      payee: { policyholder_id: " " },
      code: "missing_value",
      property: "/payee/policyholder_id",
    },
    {
      problem: "a name beside the policyholder",
      payee: { first_name: "Erlich" },
      code: "payee_property_forbidden",
      property: "/payee/first_name",
    },
    {
      problem: "an e-mail address beside the policyholder",
      payee: { email: "e@example.com" },
      code: "payee_property_forbidden",
      property: "/payee/email",
    },
    {
      problem: "no first name",
      payee: { ...beneficiary, first_name: undefined },
      code: "missing_value",
      property: "/payee/first_name",
    },
    {
      problem: "a last name without a value",
      payee: { ...beneficiary, last_name: "{{claim.policy.beneficiaries.0.last_name}}" },
      code: "missing_value",
      property: "/payee/last_name",
    },
    {
      problem: "a whole beneficiary for a name",
      payee: { ...beneficiary, first_name: "{{claim.policy}}" },
      code: "not_a_text",
      property: "/payee/first_name",
    },
    {
      problem: "a policyholder id beside a beneficiary",
      payee: { ...beneficiary, policyholder_id: "holder-1" },
      code: "payee_property_forbidden",
      property: "/payee/policyholder_id",
    },
    {
      problem: "a percentage in words",
      payee: { percentage: "half" },
      code: "not_a_number",
      property: "/payee/percentage",
    },
    {
      problem: "a percentage from nowhere",
      payee: { percentage: "{{claim.policy.beneficiaries.0.percentage}}" },
      code: "missing_value",
      property: "/payee/percentage",
    },
    {
      problem: "a date of birth from nowhere",
      payee: { ...beneficiary, date_of_birth: "{{claim.policy.born}}" },
      code: "missing_value",
      property: "/payee/date_of_birth",
    },
  ])("is refused with $problem", ({ payee, code, property }) => {
    expect(refusedFor(payee)).toMatchObject([{ code, property }]);
  });

  test("is refused for every value that is missing, in the order of the form", () => {
    const refusals = refusedFor({
      ...beneficiary,
      first_name: "{{claim.policy.beneficiaries.[0].first_name}}",
      last_name: "{{claim.policy.beneficiaries.[0].last_name}}",
    });
    expect(refusals.map(({ path }) => path)).toEqual([
      "claim.policy.beneficiaries.0.first_name",
      "claim.policy.beneficiaries.0.last_name",
    ]);
  });
});

describe("an identification", () => {
  test.each([
    { what: "a South African identity number", identification: { type: "id", number: "6801015800084", country: "ZA" } },
    {
      what: "a South African identity number without its country",
      identification: { type: "id", number: "7109030175089" },
    },
    { what: "an identity number of another country", identification: { type: "id", number: "123", country: "NA" } },
    { what: "a passport", identification: { type: "passport", number: "PA0112233", country: "IE" } },
  ])("may be $what", ({ identification }) => {
    expect(payeeOf({ ...beneficiary, identification })).toMatchObject({ identification });
  });

  test.each([
    { number: "6801015800085", fault: "the check digit is wrong" },
    { number: "6801015800089", fault: "the check digit is wrong by five" },
    { number: "6813015800084", fault: "there is no such month" },
    { number: "6801325800084", fault: "there is no such day" },
    { number: "680101580008", fault: "a digit is missing" },
    { number: "68010158OO084", fault: "letters stand among the digits" },
  ])("is refused where $fault", ({ number }) => {
    expect(refusedFor({ ...beneficiary, identification: { type: "id", number, country: "ZA" } })).toMatchObject([
      { code: "identification_invalid", property: "/payee/identification/number" },
    ]);
  });

  test.each([
    {
      identification: { type: "licence", number: "1" },
      code: "identification_type_unknown",
      property: "/payee/identification/type",
    },
    { identification: { type: "id" }, code: "missing_value", property: "/payee/identification/number" },
    { identification: { number: "1" }, code: "missing_value", property: "/payee/identification/type" },
  ])("is refused as $code at $property", ({ identification, code, property }) => {
    expect(refusedFor({ ...beneficiary, identification })).toMatchObject([{ code, property }]);
  });
});
