import { describe, expect, it } from "vitest";
import { isSecretName, mayHoldSecretName } from "../../../server/sealing/secret-names.ts";

describe("the names of account and identity numbers", () => {
  it.each([
    "account_number",
    "accountNumber",
    "Account Number",
    "bank_account_number",
    "deceased_id_number",
    "idNumber",
    "IDNumber",
    "customerIDNumber",
    "holderIBAN",
    "taxIDNumber",
    "account_number ",
    "Account No.",
    "account_numbers",
    "idNumbers",
    "ibans",
    "iban",
    "passport_number",
    "social_security_number",
    "tax_number",
    "national_id",
  ])("include %s", (name) => {
    expect(isSecretName(name)).toBe(true);
    expect(mayHoldSecretName(JSON.stringify({ [name]: "1" }))).toBe(true);
  });

  it.each([
    "policy_number",
    "claim_number",
    "policy_id",
    "branch_code",
    "covidNumber",
    "policy_ids",
    "paid_notes",
    "amount",
    "valid_number",
    "constructor",
    "number",
  ])("do not include %s", (name) => expect(isSecretName(name)).toBe(false));

  it("include the number of an identity document, and no other number", () => {
    expect(isSecretName("number", "identification")).toBe(true);
    expect(isSecretName("number", "id")).toBe(true);
    expect(isSecretName("country", "id")).toBe(false);
    expect(isSecretName("number", "cellphone")).toBe(false);
  });
});
