import { describe, expect, test } from "vitest";
import { cardOf, claimWith, compileText, moneyInput, payoutBlock } from "../fixture.ts";

const form = [
  moneyInput("loss", "Loss"),
  moneyInput("foreign", "Foreign loss", { isoCode: "USD" }),
  { type: "input.number", key: "storeys", title: "Storeys" },
  { type: "input.date", key: "incident", title: "Date of loss" },
  { type: "input.date", key: "reported", title: "Reported on {{claim.claim_number}}" },
  { type: "checkbox", key: "police", title: "Police report received", default_value: false },
  {
    type: "radio",
    key: "cause",
    title: "Cause",
    options: [
      { key: "fire", value: "Fire or lightning" },
      { key: "theft", value: "Theft" },
    ],
  },
  payoutBlock({ key: "advance", title: "Advance" }),
];

const block_states = {
  loss: { type: "input.currency", value: 900000 },
  foreign: { type: "input.currency", value: 5 },
  storeys: { type: "input.number", value: 0 },
  incident: { type: "input.date", value: "2026-01-20" },
  reported: { type: "input.date", value: "2026-01-05" },
  police: { type: "checkbox", value: false },
  cause: { type: "radio", option_key: "fire", option_value: "Fire or lightning" },
};

const policy = {
  currency: "ZAR",
  sum_assured: 500000,
  start_date: "2026-01-01T08:00:00.000Z",
  module: { waiting_days: 30, plan: "basic" },
};

/** Why the payout is closed on an undecided claim that has just been opened, and is undecided. */
function reasonFor(conditions: object, changes: object = {}): string | undefined {
  const module = compileText({ blocks: [...form, { ...conditions, block: payoutBlock() }] });
  const claim = claimWith(block_states, {
    claim_status: "open",
    approval_status: "pending",
    policyholder: { date_of_birth: "19800615" },
    policy,
    ...changes,
  });
  return cardOf(module, claim, "payout").disabled_reason?.replaceAll(/[\u00a0\u202f]/g, " ");
}

const choose = (condition: string): string => `{{#if ${condition}}}true{{else}}false{{/if}}`;
const block = (condition: string): string => `{{#if ${condition}}}false{{else}}true{{/if}}`;

describe("the reason of a payout with", () => {
  test.each([
    { show_if: "{{ifEquals claim.approval_status 'approved'}}", says: "the claim's approval status is approved" },
    {
      show_if: "{{#ifEquals 'pending_payout' claim.claim_status}}true{{else}}false{{/ifEquals}}",
      says: "the claim's status is pending payout",
    },
    { show_if: "{{ifCondition claim.claim_status '!==' 'open'}}", says: "the claim's status is not open" },
    { show_if: "{{ifEquals claim.block_states.cause.option_key 'theft'}}", says: "“Cause” is “Theft”" },
    { show_if: "{{ifEquals claim.block_states.cause.option_key 'flood'}}", says: "“Cause” is “flood”" },
    { show_if: "{{ifEquals claim.block_states.police.value true}}", says: "“Police report received” is yes" },
    { show_if: choose("claim.block_states.police.value"), says: "“Police report received” is yes" },
    {
      show_if: "{{if claim.block_states.loss.value '<=' claim.policy.sum_assured}}",
      says: "“Loss” is at most the policy's sum assured",
    },
    { show_if: "{{lt claim.block_states.loss.value 250000}}", says: "“Loss” is less than R 2 500,00" },
    { show_if: "{{lt 500000 claim.policy.sum_assured}}", says: "the policy's sum assured is more than R 5 000,00" },
    { show_if: choose("claim.block_states.storeys.value"), says: "“Storeys” is not 0" },
    { show_if: "{{gt claim.block_states.storeys.value 2}}", says: "“Storeys” is more than 2" },
    { show_if: "{{ifEquals claim.policy.module.plan 'gold'}}", says: "the policy's plan is “gold”" },
    { show_if: "{{ifNotEquals claim.policy.module.plan 'basic'}}", says: "the policy's plan is not “basic”" },
    {
      show_if: "{{ifIsDefined claim.policy.beneficiaries.[1].percentage}}",
      says: "beneficiary 2's percentage is filled in",
    },
    { show_if: "{{ifIsNotDefined claim.block_states.loss.value}}", says: "“Loss” is empty" },
    {
      show_if: { "!==": [{ var: "claim.approval_status" }, ""] },
      state: { approval_status: "" },
      says: "the claim's approval status is filled in",
    },
    { show_if: "{{ifIsDefined claim.block_states.advance.payout_request_id}}", says: "“Advance” has been requested" },
    {
      show_if: { in: [{ var: "claim.block_states.cause.option_key" }, ["theft", "fraud"]] },
      says: "“Cause” is “Theft” or “fraud”",
    },
  ])("show_if $show_if", ({ show_if, says, state }) => {
    expect(reasonFor({ show_if }, state)).toBe(`Available once ${says}.`);
  });

  test.each([
    { disabled_if: "{{ifEquals claim.approval_status 'pending'}}", says: "the claim's approval status is not pending" },
    {
      disabled_if: "{{if claim.block_states.loss.value '>' claim.policy.sum_assured}}",
      says: "“Loss” is at most the policy's sum assured",
    },
    {
      disabled_if: "{{#ifEquals 'approved' claim.approval_status}}false{{else}}true{{/ifEquals}}",
      says: "the claim's approval status is approved",
    },
    {
      disabled_if: "{{#unless (ifEquals claim.approval_status 'approved')}}true{{else}}false{{/unless}}",
      says: "the claim's approval status is approved",
    },
    {
      disabled_if: { "!": { "===": [{ var: "claim.approval_status" }, "approved"] } },
      says: "the claim's approval status is approved",
    },
    { disabled_if: { "!": [{ var: "claim.block_states.police.value" }] }, says: "“Police report received” is yes" },
    { disabled_if: true, says: "the module is changed, because it never allows this" },
  ])("disabled_if $disabled_if", ({ disabled_if, says }) => {
    expect(reasonFor({ disabled_if })).toBe(`Available once ${says}.`);
  });

  test.each([
    {
      test: "dateBefore claim.block_states.incident.value claim.block_states.reported.value",
      says: "“Date of loss” is before “reported”",
    },
    { test: "dateAfter claim.block_states.reported.value '2026-01-10'", says: "“reported” is after 2026-01-10" },
    {
      test: "dateBetween claim.block_states.incident.value claim.policy.start_date '2026-01-15'",
      says: "“Date of loss” is between the policy's start date and 2026-01-15",
    },
    { test: "dateBefore claim.block_states.incident.value (dateNow)", says: "“Date of loss” is before today" },
    {
      test: "dateAfter claim.block_states.incident.value (dateAdd claim.policy.start_date days=claim.policy.module.waiting_days)",
      says: "“Date of loss” is after the policy's waiting days days after the policy's start date",
    },
    {
      test: "dateAfter claim.block_states.incident.value (dateAdd claim.policy.start_date months=3)",
      says: "“Date of loss” is after 3 months after the policy's start date",
    },
    {
      test: "gte (dateDifference claim.block_states.incident.value claim.policy.start_date measurement='months') 6",
      says: "the number of months from the policy's start date to “Date of loss” is at least 6",
    },
    {
      test: "gte (dateDifference claim.block_states.incident.value claim.policy.start_date) claim.policy.module.waiting_days",
      says: "the number of days from the policy's start date to “Date of loss” is at least the policy's waiting days",
    },
    {
      test: "gte (age claim.policyholder.date_of_birth) 65",
      says: "the number of years from the policyholder's date of birth to today is at least 65",
    },
  ])("the date test $test", ({ test: condition, says }) => {
    expect(reasonFor({ show_if: choose(`(${condition})`) })).toBe(`Available once ${says}.`);
  });

  test.each([
    {
      show_if: choose("(dateBefore claim.block_states.reported.value claim.block_states.incident.value)"),
      says: "“reported” is on or after “Date of loss”",
    },
    { show_if: choose("(in claim.claim_status 'open' 'closed')"), says: "the claim's status is not open or closed" },
    { show_if: choose("(ifIsDefined claim.block_states.loss.value)"), says: "“Loss” is empty" },
  ])("the opposite of $show_if", ({ show_if, says }) => {
    expect(reasonFor({ hide_if: show_if })).toBe(`Available once ${says}.`);
  });
});

test("an amount is printed in the currency of its input", () => {
  expect(reasonFor({ show_if: "{{gte claim.block_states.foreign.value 100}}" })).toMatch(
    /^Available once “Foreign loss” is at least US\$1,00\./,
  );
});

describe("the reason of a payout with several conditions", () => {
  const approved = "(or (ifEquals claim.approval_status 'approved') (ifEquals claim.approval_status 'goodwill'))";
  const acknowledged = "(or (ifEquals claim.claim_status 'pending_payout') (ifEquals claim.claim_status 'paid_out'))";
  const police = "(ifEquals claim.block_states.police.value true)";
  const covered = "(lte claim.block_states.loss.value claim.policy.sum_assured)";
  const theft = "(ifEquals claim.block_states.cause.option_key 'theft')";

  test("joins two lists of alternatives without brackets", () => {
    expect(reasonFor({ show_if: choose(`(and ${approved} ${acknowledged})`) })).toBe(
      "Available once the claim's approval status is approved or goodwill and the claim's status is pending payout or paid out.",
    );
  });

  test("leaves out what already holds", () => {
    const reason = reasonFor(
      { show_if: choose(`(and ${approved} ${acknowledged} ${police})`) },
      { approval_status: "goodwill" },
    );
    expect(reason).toBe(
      "Available once the claim's status is pending payout or paid out and “Police report received” is yes.",
    );
  });

  test("says either before alternatives about different things", () => {
    expect(reasonFor({ show_if: choose(`(and ${approved} (or ${police} ${covered} ${theft}))`) })).toBe(
      "Available once the claim's approval status is approved or goodwill and either “Police report received” is yes, “Loss” is at most the policy's sum assured or “Cause” is “Theft”.",
    );
  });

  test("sets alternatives of several parts apart", () => {
    expect(reasonFor({ show_if: choose(`(or (and ${police} ${covered}) ${theft})`) })).toBe(
      "Available once “Police report received” is yes and “Loss” is at most the policy's sum assured, or “Cause” is “Theft”.",
    );
  });

  test("sets parts of alternatives of several parts apart", () => {
    expect(reasonFor({ show_if: choose(`(and ${approved} (or (and ${police} ${covered}) ${theft}))`) })).toBe(
      "Available once the claim's approval status is approved or goodwill and either (“Police report received” is yes and “Loss” is at most the policy's sum assured) or “Cause” is “Theft”.",
    );
  });

  test("turns a disabled list of alternatives into what each of them must not be", () => {
    expect(
      reasonFor({
        disabled_if: choose(`(or (ifEquals claim.claim_status 'open') (ifEquals claim.claim_status 'in_review'))`),
      }),
    ).toBe("Available once the claim's status is not open.");
    expect(reasonFor({ disabled_if: choose(`(not (and ${police} ${covered}))`) })).toBe(
      "Available once “Police report received” is yes and “Loss” is at most the policy's sum assured.",
    );
    expect(
      reasonFor({
        disabled_if: choose(`(and (ifEquals claim.claim_status 'open') (gt claim.block_states.loss.value 5))`),
      }),
    ).toBe("Available once either the claim's status is not open or “Loss” is at most R 0,05.");
  });

  test("says the needs of show_if, hide_if and disabled_if in one sentence", () => {
    expect(reasonFor({ show_if: choose(approved), hide_if: block(police), disabled_if: block(covered) })).toBe(
      "Available once the claim's approval status is approved or goodwill, “Police report received” is yes and “Loss” is at most the policy's sum assured.",
    );
  });

  test("does not repeat what two conditions both need", () => {
    expect(reasonFor({ show_if: choose(police), disabled_if: block(police) })).toBe(
      "Available once “Police report received” is yes.",
    );
  });

  test("reads named conditions like what they stand for", () => {
    const module = compileText({
      conditions: { decided: { in: [{ var: "claim.approval_status" }, ["approved", "goodwill"]] } },
      blocks: [{ disabled_if: { "!": { condition: "decided" } }, block: payoutBlock() }],
    });
    expect(cardOf(module, claimWith({}, { approval_status: "pending" }), "payout").disabled_reason).toBe(
      "Available once the claim's approval status is approved or goodwill.",
    );
  });

  test("gives the text of a condition that has no plainer words, cut where it is long", () => {
    expect(
      reasonFor(
        { show_if: "{{#each claim.policy.beneficiaries}}true{{else}}false{{/each}}" },
        { policy: { beneficiaries: [] } },
      ),
    ).toBe("Available once {{#each claim.policy.beneficiaries}}…{{/each}} is true.");
    const long = reasonFor(
      { show_if: `{{#each claim.policy.${"x".repeat(100)}}}true{{else}}false{{/each}}` },
      { policy: { ["x".repeat(100)]: [] } },
    );
    expect(long?.length).toBeLessThan(120);
  });
});
