import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Claim, CompiledModule } from "../../../../engine/index.ts";
import { compileFrom } from "../../../support/modules-at-hand.ts";
import { explained, plainText } from "./explained.ts";

const products = resolve(import.meta.dirname, "../../../../product-modules");
const dinosure = compileFrom(join(products, "dinosure"));
const income = compileFrom(join(products, "income-protection"));
const at = "2024-06-12T08:00:00.000Z";

/** The parts of an explanation that are about the block itself; every payee looks alike. */
function told(module: CompiledModule, sample: string, key: string): string {
  const explanation = explained(module, sampleOf(module, sample), key, at);
  const properties = explanation.properties.filter(({ name }) => !/^(payee|payment_details)\./.test(name));
  return plainText({ ...explanation, properties });
}

function sampleOf({ document }: CompiledModule, name: string): Claim {
  const claim = document.samples?.claims?.[name];
  if (!claim) throw new Error(`there is no sample ${name}`);
  return claim;
}

describe("a product explains", () => {
  it("a payout that is ready, with the share that it pays", () => {
    expect(told(dinosure, "released", "first_beneficiary_payout")).toMatchInlineSnapshot(`
      "Payout to the first beneficiary (first_beneficiary_payout) payout request
      Can be used now; it pays R 33 000,00 to Nomsa Dlamini.

      disabled_if no: may be used
        ✗ no       not benefit_payable
          ✓ yes      all of:
            ✓ yes      approved_for_payout: all of
              ✓ yes      any of:
                ✓ yes      the claim's approval status is approved (claim.approval_status: approved)
                … 1 more that does not decide this
              ✓ yes      any of:
                ✓ yes      the claim's status is pending payout (claim.claim_status: pending_payout)
                … 1 more that does not decide this
            ✓ yes      documents_received: all of
              ✓ yes      “Death certificate received” is yes (death_certificate_received: true)
              ✓ yes      “Identity document of the deceased received” is yes (identity_document_received: true)
              ✓ yes      “Proof of bank account received from every beneficiary” is yes (bank_confirmations_received: true)
            ✓ yes      benefit_within_cover:
              ✓ yes      “Approved death benefit” is at most the policy's sum assured; it is R 100 000,01, against R 100 000,01 (approved_benefit: 10000001, claim.policy.sum_assured: 10000001)
            ✓ yes      covered_or_goodwill: any of
              ✓ yes      all of:
                ✓ yes      deceased_is_the_insured:
                  ✓ yes      “ID number of the deceased” is the life insured's id number; it is “6802145088087”, against “6802145088087” (deceased_id_number: 6802145088087, claim.policy.module.life_insured.id_number: 6802145088087)
                ✓ yes      died_while_covered:
                  ✓ yes      the number of days from the policy's start date to “Date of death” is at least 0; it is 807 (date_of_death: 2024-05-29, claim.policy.start_date: 2022-03-14T08:05:00.000Z)
                ✓ yes      free_of_waiting_period: any of
                  ✓ yes      waiting_period_served:
                    ✓ yes      the number of months from the policy's start date to “Date of death” is at least the policy's waiting period months; it is 26, against 6 (date_of_death: 2024-05-29, claim.policy.start_date: 2022-03-14T08:05:00.000Z, claim.policy.module.waiting_period_months: 6)
                  … 1 more that does not decide this
              … 1 more that does not decide this

      Where its values come from
        amount = R 33 000,00
          part 1 of “Approved death benefit” (R 100 000,01), split by percentage over 33 : 33 : 34 = R 33 000,00
          from “Approved death benefit” (approved_benefit): R 100 000,01
          from claim.policy.beneficiaries: a list of 3
        description = “Claim D-1002: 33 % of the death benefit to Nomsa Dlamini”
          from claim.claim_number: “D-1002”
          from claim.policy.beneficiaries.0.percentage: 33
          from claim.policy.beneficiaries.0.first_name: “Nomsa”
          from claim.policy.beneficiaries.0.last_name: “Dlamini”

      What would change this
        It could not be used if the claim were closed.
        It could not be used if “Death certificate received” were not ticked.
        It could not be used if “Identity document of the deceased received” were not ticked.
        It could not be used if “Proof of bank account received from every beneficiary” were not ticked.
        It could not be used if “Approved death benefit” were R 100 000,02.
        It could not be used if “Approved death benefit” were R 0,01.
      "
    `);
  });

  it("a payout that a waiting period stops, and which changes would pay it", () => {
    expect(told(dinosure, "within_waiting_period", "first_beneficiary_payout")).toMatchInlineSnapshot(`
      "Payout to the first beneficiary (first_beneficiary_payout) payout request
      Shown, but it cannot be used now. Available once either the claim's approval status is goodwill, “Cause of death” is “Accidental” or the number of months from the policy's start date to “Date of death” is at least the policy's waiting period months.

      disabled_if yes: cannot be used
        ✓ yes      not benefit_payable
          ✗ no       all of:
            ✗ no       covered_or_goodwill: any of
              ✗ no       the claim's approval status is goodwill; it is approved (claim.approval_status: approved)
              ✗ no       all of:
                ✗ no       free_of_waiting_period: any of
                  ✗ no       “Cause of death” is “Accidental”; it is “Natural” (cause_of_death: natural)
                  ✗ no       waiting_period_served:
                    ✗ no       the number of months from the policy's start date to “Date of death” is at least the policy's waiting period months; it is 3, against 6 (date_of_death: 2024-04-27, claim.policy.start_date: 2024-01-20T12:30:00.000Z, claim.policy.module.waiting_period_months: 6)
                … 2 more that do not decide this
            … 8 more that do not decide this

      Where its values come from
        amount = R 30 000,00
          part 1 of “Approved death benefit” (R 50 000,00), split by percentage over 60 : 40 = R 30 000,00
          from “Approved death benefit” (approved_benefit): R 50 000,00
          from claim.policy.beneficiaries: a list of 2
        description = “Claim D-1003: 60 % of the death benefit to Pieter van Wyk”
          from claim.claim_number: “D-1003”
          from claim.policy.beneficiaries.0.percentage: 60
          from claim.policy.beneficiaries.0.first_name: “Pieter”
          from claim.policy.beneficiaries.0.last_name: “van Wyk”

      What would change this
        It can be used once “Cause of death” is “Accidental”.
        It can be used once the claim is approved as goodwill and acknowledged.
      "
    `);
  });

  it("a payout whose bank details nobody can fill in here", () => {
    const explanation = explained(
      dinosure,
      sampleOf(dinosure, "missing_bank_details"),
      "second_beneficiary_payout",
      at,
    );
    expect(explanation.needs.map(({ text }) => text)).toEqual([
      "beneficiary 2's bank name",
      "beneficiary 2's branch code",
      "beneficiary 2's account type",
      "beneficiary 2's account number",
    ]);
    expect(explanation.changes).toEqual([]);
  });

  it("all that a new claim still needs before it pays", () => {
    const { changes } = explained(dinosure, sampleOf(dinosure, "opened"), "first_beneficiary_payout", at);
    expect(changes.map(({ parts }) => parts.map(({ text }) => text.replaceAll(/[\u00a0\u202f]/g, " ")))).toEqual([
      [
        "the claim is approved and acknowledged",
        "“ID number of the deceased” is “6802145088087”",
        "“Date of death” is filled in (2024-06-03, for example)",
        "“Death certificate received” is ticked",
        "“Identity document of the deceased received” is ticked",
        "“Proof of bank account received from every beneficiary” is ticked",
        "“Approved death benefit” is filled in (R 1 000,00, for example)",
      ],
    ]);
    expect(changes[0]?.parts[0]?.actions).toEqual(["send-to-review", "approve", "acknowledge-approved"]);
  });

  it("a question that is hidden, and which answer asks it", () => {
    expect(told(dinosure, "released", "police_case_number")).toMatchInlineSnapshot(`
      "Police case number (police_case_number) input.text
      Hidden, because its show_if does not hold; it is shown once “Cause of death” is “Accidental”.

      show_if no: hidden
        ✗ no       “Cause of death” is “Accidental”; it is “Natural” (cause_of_death: natural)

      required_if yes: required while shown (always yes)

      What would change this
        It would be shown if “Cause of death” were “Accidental”.
      "
    `);
  });

  it("a warning that nobody can decide yet", () => {
    expect(told(dinosure, "opened", "cause_not_known_alert")).toMatchInlineSnapshot(`
      "cause_not_known_alert alert
      Hidden, because it is not known whether to show it: there is no value for “Cause of death” and “Date of death”.

      show_if unknown: hidden
        ? unknown  cause_to_be_established: all of
          ? unknown  “Cause of death” is “Not known yet”; “Cause of death” has no value yet (cause_of_death: no value)
          ? unknown  died_while_covered:
            ? unknown  the number of days from the policy's start date to “Date of death” is at least 0; “Date of death” has no value yet (date_of_death: no value, claim.policy.start_date: 2022-03-14T08:05:00.000Z)
          ? unknown  not waiting_period_served
            ? unknown  the number of months from the policy's start date to “Date of death” is at least the policy's waiting period months; “Date of death” has no value yet (date_of_death: no value, claim.policy.start_date: 2022-03-14T08:05:00.000Z, claim.policy.module.waiting_period_months: 6)

      Where its values come from
        markdown = “The death is within the waiting period of 6 months, in which only an accidental…”  from claim.policy.module.waiting_period_months

      It still needs
        “Cause of death” (fill in cause_of_death)
        “Date of death” (fill in date_of_death)

      What would change this
        It would be shown if “Date of death” were 2022-09-13 and “Cause of death” were “Not known yet”.
      "
    `);
  });

  it("a fulfillment by what is sent", () => {
    expect(told(dinosure, "released", "airtime_request")).toMatchInlineSnapshot(`
      "Airtime (airtime_request) fulfillment request
      Can be used now.

      show_if yes: may be shown
        ✓ yes      airtime_chosen: all of
          ✓ yes      has_airtime_benefit:
            ✓ yes      the policy's airtime benefit is yes (claim.policy.module.airtime_benefit: true)
          ✓ yes      any of:
            ✓ yes      “Airtime wanted” is “R200” (airtime_amount: 20000)
            … 1 more that does not decide this

      disabled_if no: may be used
        ✗ no       not approved_for_payout
          ✓ yes      all of:
            ✓ yes      any of:
              ✓ yes      the claim's approval status is approved (claim.approval_status: approved)
              … 1 more that does not decide this
            ✓ yes      any of:
              ✓ yes      the claim's status is pending payout (claim.claim_status: pending_payout)
              … 1 more that does not decide this

      Where its values come from
        fulfillment_data.airtime_amount = “20000”  from “Airtime wanted” (airtime_amount)
        fulfillment_data.cellphone_number = “0825550101”
          “Cellphone number for the airtime” (no value), or else the cellphone's number (no value), or else the claimant's cellphone (“0825550101”) = “0825550101”
          from “Cellphone number for the airtime” (airtime_cellphone): no value
          from claim.claimant.cellphone.number: no value
          from claim.claimant.cellphone: “0825550101”
        description = “Claim D-1002: airtime for the family”  from claim.claim_number

      What would change this
        It could not be used if the claim were closed.
        It could not be used if “Airtime wanted” were “No airtime”.
        It could not be used if “Airtime wanted” were not chosen.
      "
    `);
  });

  it("a benefit step by step, with each amount as money", () => {
    expect(told(income, "released", "monthly_benefit")).toMatchInlineSnapshot(`
      "Monthly income benefit (monthly_benefit) annuity request
      Can be used now; it pays £1,375.09 each time.

      disabled_if no: may be used
        ✗ no       not benefit_payable
          ✓ yes      all of:
            ✓ yes      approved_for_payout: all of
              ✓ yes      any of:
                ✓ yes      the claim's approval status is approved (claim.approval_status: approved)
                … 1 more that does not decide this
              ✓ yes      any of:
                ✓ yes      the claim's status is pending payout (claim.claim_status: pending_payout)
                … 1 more that does not decide this
            ✓ yes      documents_received: all of
              ✓ yes      “Doctor's report received” is yes (doctors_report_received: true)
              ✓ yes      “Payslips of three months received” is yes (payslips_received: true)
            ✓ yes      covered_or_goodwill: any of
              ✓ yes      incapacitated_while_covered:
                ✓ yes      the number of days from the policy's start date to “First day of incapacity” is at least 0; it is 908 (incapacity_date: 2024-02-26, claim.policy.start_date: 2021-09-01T00:00:00.000Z)
              … 1 more that does not decide this
            ✓ yes      deferred_period_served:
              ✓ yes      the number of days from “First day of incapacity” to today is at least the policy's deferred period days; it is 107, against 90 (incapacity_date: 2024-02-26, claim.policy.module.deferred_period_days: 90)

      Where its values come from
        amount = £1,375.09
          the smaller of the policy's insured income (£3,100.03) and “Proven income in a month” (£3,055.77) = £3,055.77
          the policy's benefit percentage (75 %) of £3,055.77 = £2,291.8275
          the smaller of £2,291.8275 and the policy's benefit cap (£2,500.00) = £2,291.8275
          “Degree of incapacity in percent” (60 %) of £2,291.8275 = £1,375.0965
          £1,375.0965 rounded down to a whole minor unit = £1,375.09
          from claim.policy.module.insured_income: 310003
          from “Proven income in a month” (proven_income): £3,055.77
          from claim.policy.module.benefit_percentage: 75
          from claim.policy.module.benefit_cap: 250000
          from “Degree of incapacity in percent” (degree_of_incapacity): 60
        frequency.type = “monthly”  written in the module
        frequency.time_of_day = “06:00”  written in the module
        frequency.day_of_month = 31  written in the module
        duration.count = “12”  from “Number of monthly payments” (benefit_months)
        description = “Claim IP-2003: 12 months of income benefit, paid on the last day of each month”
          from claim.claim_number: “IP-2003”
          from “Number of monthly payments” (benefit_months): “12 months”

      What would change this
        It could not be used if the claim were closed.
        It could not be used if “Doctor's report received” were not ticked.
        It could not be used if “Payslips of three months received” were not ticked.
        It could not be used if “First day of incapacity” were 2021-08-31.
        It could not be used if “First day of incapacity” were empty.
        It could not be used if “Proven income in a month” were £0.01.
      "
    `);
  });

  it("a referral that rests on a default", () => {
    expect(told(income, "opened", "assessment_referral")).toMatchInlineSnapshot(`
      "Referral to an occupational assessor (assessment_referral) fulfillment request
      Hidden, and it cannot be used now. Available once “Is an occupational assessment needed?” is “Yes” and the claim's status is in review. Waiting for “Where” and “What the assessor should find out”.

      show_if no: hidden
        ✗ no       assessment_wanted:
          ✗ no       “Is an occupational assessment needed?” is “Yes”; it is “No” (assessment_needed: no)

      disabled_if yes: cannot be used
        ✓ yes      not being_assessed
          ✗ no       the claim's status is in review; it is open (claim.claim_status: open)

      Where its values come from
        fulfillment_data.place = no value
          no value for “Where” (assessment_place)
        fulfillment_data.occupation = “a ward nurse”  from claim.policy.module.occupation
        fulfillment_data.question = no value
          no value for “What the assessor should find out” (assessment_question)
        fulfillment_data.contact = “07700900123”
          the cellphone's number (no value), or else the policyholder's cellphone (“07700900123”), or else the policyholder's email (“grace@example.com”) = “07700900123”
          from claim.policyholder.cellphone.number: no value
          from claim.policyholder.cellphone: “07700900123”
          from claim.policyholder.email: “grace@example.com”
        description = “Claim IP-2001: can the policyholder work as a ward nurse?”
          from claim.claim_number: “IP-2001”
          from claim.policy.module.occupation: “a ward nurse”

      It still needs
        “Where” (fill in assessment_place)
        “What the assessor should find out” (fill in assessment_question)

      What would change this
        It would be shown if “Is an occupational assessment needed?” were “Yes”.
        It can be used once all of these hold:
          - the claim is in review and not yet decided
          - “Is an occupational assessment needed?” is “Yes”
          - “Where” is “At home”
          - “What the assessor should find out” is filled in
      "
    `);
  });
});
