import { describe, expect, test } from "vitest";
import { evaluateClaim } from "../../../../engine/index.ts";
import { findingsOf } from "../../../schemas/schema-ajv.ts";
import { bankDetails, cardOf, checkText, claimWith, compileText, now, payoutBlock } from "../fixture.ts";

const options = [{ key: "fire", value: "Fire" }];
const claim = claimWith({
  text: { type: "input.text", value: "Elsie" },
  number: { type: "input.number", value: 0.1 },
  currency: { type: "input.currency", value: 123456 },
  date: { type: "input.date", value: "2026-01-02", defaulted: true },
  checkbox: { type: "checkbox", value: true },
  radio: { type: "radio", option_key: "fire", option_value: "Fire" },
});

const every = compileText({
  blocks: [
    { type: "heading", key: "heading", title: "Claim {{claim.claim_number}}" },
    { type: "markdown", key: "markdown", markdown: "**{{claim.policy.missing}}** & <b>" },
    { type: "alert", key: "alert", markdown: "Late", color: "{{#if claim.claim_number}}danger{{/if}}" },
    { type: "divider", key: "divider" },
    {
      type: "input.text",
      key: "text",
      title: "Text",
      description: "Of {{claim.claim_number}}",
      placeholder: "Name",
      min_length: 1,
      max_length: 9,
    },
    { type: "input.paragraph", key: "paragraph", title: "Paragraph" },
    { type: "input.number", key: "number", title: "Number", min: 0, max: "1.5", placeholder: 5 },
    { type: "input.currency", key: "currency", title: "Currency", isoCode: "USD", min: 1 },
    { type: "input.date", key: "date", title: "Date", min: "{{claim.created_at}}", max: "" },
    { type: "input.time", key: "time", title: "Time" },
    { type: "checkbox", key: "checkbox", title: "Checkbox", default_value: false },
    { type: "radio", key: "radio", title: "Radio", options },
    {
      type: "dropdown",
      key: "dropdown",
      title: "Dropdown",
      datastore: { datastore_key: "d", option_key: "a", option_value: "b" },
    },
    {
      type: "group",
      key: "group",
      title: "Group",
      collapsible: true,
      blocks: [{ show_if: false, block: { type: "divider", key: "line" } }],
    },
    payoutBlock({ description: "For {{claim.claim_number}}" }, { payment_details: bankDetails }),
    {
      type: "fulfillment_request",
      key: "fulfillment",
      title: "Voucher",
      fulfillment_type_key: "none",
      fulfillment_data: {},
    },
    {
      type: "annuity_request",
      key: "annuity",
      description: "Income",
      amount: 5,
      frequency: { type: "monthly", time_of_day: "09:00", day_of_month: 1 },
      duration: { count: 2 },
    },
  ],
});

describe("a card of each block type", () => {
  const { cards } = evaluateClaim(every, { claim, now });

  test("stands in the order of the module, as the published schema of a card says", () => {
    expect(cards.map(({ key }) => key)).toEqual(every.blocks.map(({ key }) => key));
    for (const card of cards) expect(findingsOf("card", card)).toEqual([]);
  });

  test("is the same as text", () => {
    expect(JSON.parse(evaluateClaim(every, { claim, now }).cardsJson())).toEqual(JSON.parse(JSON.stringify(cards)));
  });

  test.each([
    { key: "heading", card: { title: "Claim C-107", rows: [], fields: { title: "Claim C-107" } } },
    { key: "markdown", card: { title: "", fields: { markdown: "**** & <b>" }, missing: ["claim.policy.missing"] } },
    { key: "alert", card: { fields: { markdown: "Late", color: "danger" } } },
    { key: "divider", card: { title: "", fields: {}, rows: [] } },
    {
      key: "text",
      card: {
        fields: { description: "Of C-107" },
        input: { value: "Elsie", required: false, invalid: [], min_length: 1, max_length: 9, placeholder: "Name" },
      },
    },
    { key: "paragraph", card: { input: { value: null }, rows: [{ label: "Paragraph", value: "" }] } },
    {
      key: "number",
      card: { input: { value: 0.1, min: 0, max: "1.5", placeholder: 5 }, rows: [{ label: "Number", value: "0.1" }] },
    },
    { key: "currency", card: { input: { value: 123456, min: 1, iso_code: "USD" } } },
    {
      key: "date",
      card: {
        input: {
          value: "2026-01-02",
          min: "2026-01-10T08:00:00.000Z",
          invalid: ["it is before 2026-01-10T08:00:00.000Z"],
        },
        rows: [{ label: "Date", value: "2026-01-02", defaulted: true }],
      },
    },
    { key: "time", card: { input: { value: null } } },
    { key: "checkbox", card: { input: { value: true }, rows: [{ label: "Checkbox", value: "Yes" }] } },
    {
      key: "radio",
      card: {
        input: { value: "fire", options },
        rows: [{ label: "Radio", value: "Fire" }],
        state: { option_key: "fire" },
      },
    },
    { key: "dropdown", card: { input: { value: null } } },
    {
      key: "group",
      card: { title: "Group", fields: { collapsible: true }, blocks: [{ key: "line", visible: false }] },
    },
    {
      key: "annuity",
      card: { title: "Income", actionable: true, fields: { frequency: { type: "monthly" }, duration: { count: 2 } } },
    },
    {
      key: "fulfillment",
      card: { actionable: false, disabled_reason: "“none” is not one of the module's fulfillment types." },
    },
  ])("has what $key shows", ({ key, card }) => {
    expect(cardOf(every, claim, key)).toMatchObject(card);
  });

  test("has a disbursement's values as rows, and its properties as the author nested them", () => {
    const card = cardOf(every, claim, "payout");
    expect(card.rows.map(({ label, value }) => `${label}: ${value.replaceAll(/\s/g, " ")}`)).toEqual([
      "Amount: R 1 000,00",
      "Payee: policyholder",
      "Policyholder: holder-1",
      "Bank: absa",
      "Branch code: 632005",
      "Account type: savings_account",
      "Account number: 0012345678",
    ]);
    expect(card.fields).toMatchObject({ description: "For C-107", payee: { payment_details: bankDetails } });
    expect(card).not.toHaveProperty("input");
    expect(card).not.toHaveProperty("disabled_reason");
  });

  test("has no options where they come from a data store, and no limit that is empty", () => {
    expect(cardOf(every, claim, "dropdown").input).not.toHaveProperty("options");
    expect(cardOf(every, claim, "date").input).not.toHaveProperty("max");
  });

  test("has the module's currency where the input names none", () => {
    const module = compileText({ blocks: [{ type: "input.currency", key: "loss", title: "Loss" }] });
    expect(cardOf(module, claim, "loss").input).toMatchObject({ iso_code: "ZAR" });
  });
});

describe("a card", () => {
  test("is required only while it can be seen", () => {
    const block = { type: "input.text", key: "name", title: "Name" };
    const shown = compileText({ blocks: [{ required_if: "{{ifEquals claim.claim_status 'pending_payout'}}", block }] });
    const hidden = compileText({ blocks: [{ required_if: true, hide_if: true, block }] });
    expect(cardOf(shown, claim, "name")).toMatchObject({ required: true, input: { required: true } });
    expect(cardOf(hidden, claim, "name")).toMatchObject({ required: false, visible: false });
  });

  test("of a block inside a hidden group is hidden with it and keeps its state", () => {
    const inner = { type: "input.text", key: "text", title: "Text" };
    const module = compileText({
      blocks: [
        {
          show_if: false,
          block: {
            type: "group",
            key: "group",
            title: "G",
            collapsible: false,
            blocks: [{ show_if: true, block: inner }],
          },
        },
      ],
    });
    expect(cardOf(module, claim, "text")).toMatchObject({ visible: false, input: { value: "Elsie" } });
  });

  test("of a withheld block has its diagnostics, its plain title or key, and no rule at work", () => {
    const { compiled, diagnostics } = checkText({
      blocks: [payoutBlock({ description: "{{nope 1}}" }), { type: "input.text", key: "x", title: "{{x" }],
    });
    expect(cardOf(compiled, claim, "payout")).toMatchObject({
      title: "Payout",
      withheld: true,
      actionable: false,
      diagnostics: [{ code: "CB2104" }],
    });
    expect(cardOf(compiled, claim, "x")).toMatchObject({ title: "x", withheld: true });
    expect(cardOf(compiled, claim, "x")).not.toHaveProperty("input");
    expect(diagnostics).toHaveLength(2);
  });

  test("lists the paths without a value once each, over all of its properties", () => {
    const module = compileText({
      blocks: [{ type: "input.text", key: "t", title: "{{claim.a}}{{claim.b}}", description: "{{claim.a}}" }],
    });
    expect(cardOf(module, claim, "t")).toMatchObject({ title: "", missing: ["claim.a", "claim.b"] });
  });

  test("prints amounts that are no whole number exactly", () => {
    const module = compileText({ blocks: [payoutBlock({ amount: "{{divide 1 3}}" })] });
    expect(cardOf(module, claim, "payout").fields).toMatchObject({ amount: "0.3333333333333333333333333333333333" });
  });
});
