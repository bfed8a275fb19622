import { describe, expect, test } from "vitest";
import { bankDetails, claimWith, compileText, payoutBlock, refusalsOf, requestOf } from "../fixture.ts";

const claim = claimWith();

function payeeOf(payee: object): object {
  return (requestOf(compileText({ blocks: [payoutBlock({}, payee)] }), claim) as unknown as { payee: object }).payee;
}

function refusedFor(payee: object) {
  return refusalsOf(compileText({ blocks: [payoutBlock({}, payee)] }), claim);
}

const withDetails = (details: object, type: unknown = "eft"): object => ({
  payment_details: { type, details: { ...bankDetails.details, ...details } },
});

describe("the bank details of a payee", () => {
  // The bank names of the published block reference and of its API.
  test.each([
    "absa",
    "access",
    "african_bank",
    "al_baraka",
    "bank_of_china",
    "bank_of_lisbon",
    "bank_zero",
    "bidvest",
    "bidvest_bank_alliances",
    "capitec",
    "discovery_bank",
    "finbond_mutual",
    "fnb",
    "hbz",
    "investec",
    "ithala",
    "mercantile",
    "nedbank",
    "old_mutual",
    "postbank",
    "sasfin",
    "standard_bank",
    "sure",
    "tyme_bank",
    "ubank",
    "vbc_mutual_bank",
    "wizzit",
  ])("may name the published bank %s", (bank_name) => {
    expect(payeeOf(withDetails({ bank_name }))).toMatchObject({ payment_details: { details: { bank_name } } });
  });

  test.each([
    { account_type: "savings", becomes: "savings_account" },
    { account_type: "savings_account", becomes: "savings_account" },
    { account_type: "cheque_account", becomes: "cheque_account" },
  ])("read the account type $account_type as $becomes", ({ account_type, becomes }) => {
    expect(payeeOf(withDetails({ account_type }))).toMatchObject({
      payment_details: { details: { account_type: becomes } },
    });
  });

  test("keep the zeros at the start of an account number", () => {
    expect(payeeOf(withDetails({ account_number: "0000000007" }))).toMatchObject({
      payment_details: { details: { account_number: "0000000007" } },
    });
  });

  test("follow the tables of the module where it has its own", () => {
    const tables = {
      bank_names: [{ name: "barclays", label: "Barclays" }],
      account_types: [{ name: "current", label: "Current" }],
    };
    const pay = (details: object) => compileText({ ...tables, blocks: [payoutBlock({}, withDetails(details))] });
    expect(refusalsOf(pay({ bank_name: "barclays", account_type: "current" }), claim)).toEqual([]);
    expect(refusalsOf(pay({ bank_name: "absa", account_type: "current" }), claim)).toMatchObject([
      { code: "bank_name_unknown" },
    ]);
    expect(refusalsOf(pay({ bank_name: "barclays" }), claim)).toMatchObject([{ code: "account_type_unknown" }]);
  });

  test.each([
    {
      details: { bank_name: "Standard Bank" },
      code: "bank_name_unknown",
      property: "/payee/payment_details/details/bank_name",
    },
    {
      details: { account_type: "transmission" },
      code: "account_type_unknown",
      property: "/payee/payment_details/details/account_type",
    },
    {
      details: { account_number: "" },
      code: "missing_value",
      property: "/payee/payment_details/details/account_number",
    },
    {
      details: { account_number: "   " },
      code: "missing_value",
      property: "/payee/payment_details/details/account_number",
    },
    {
      details: { branch_code: undefined },
      code: "missing_value",
      property: "/payee/payment_details/details/branch_code",
    },
    {
      details: { branch_code: "{{claim.policy.payment_details.details}}" },
      code: "not_a_text",
      property: "/payee/payment_details/details/branch_code",
    },
  ])("are refused as $code with $details", ({ details, code, property }) => {
    expect(refusedFor(withDetails(details))).toMatchObject([{ code, property }]);
  });

  test.each([
    { type: "card", code: "payment_details_type_unknown" },
    { type: undefined, code: "missing_value" },
    { type: "{{claim.policy.module.type}}", code: "missing_value" },
  ])("are refused as $code with the type $type", ({ type, code }) => {
    const payment_details = JSON.parse(JSON.stringify({ type, details: bankDetails.details })) as object;
    expect(refusedFor({ payment_details })).toMatchObject([{ code, property: "/payee/payment_details/type" }]);
  });

  test("wait for each field that the policy does not have", () => {
    const details = Object.fromEntries(
      Object.keys(bankDetails.details).map((name) => [
        name,
        `{{claim.policy.beneficiaries.0.payment_details.details.${name}}}`,
      ]),
    );
    expect(refusedFor(withDetails(details)).map(({ path }) => path)).toEqual(
      ["bank_name", "branch_code", "account_type", "account_number"].map(
        (name) => `claim.policy.beneficiaries.0.payment_details.details.${name}`,
      ),
    );
  });
});
