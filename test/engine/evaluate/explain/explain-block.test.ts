import { describe, expect, test } from "vitest";
import { explainBlock, formatExplanation } from "../../../../engine/index.ts";
import { checkText, claimWith, compileText, moneyInput, now, payoutBlock } from "../fixture.ts";
import { explained, plainText } from "./explained.ts";

const module = compileText({
  conditions: { cause_known: { "!==": [{ var: "claim.block_states.cause.option_key" }, "open"] } },
  blocks: [
    moneyInput("loss", "Loss"),
    {
      type: "radio",
      key: "cause",
      title: "Cause",
      options: [
        { key: "fire", value: "Fire" },
        { key: "theft", value: "Theft" },
        { key: "open", value: "Not known" },
      ],
    },
    {
      show_if: { "===": [{ var: "claim.block_states.cause.option_key" }, "theft"] },
      block: { type: "input.text", key: "police_case", title: "Police case" },
    },
    {
      disabled_if:
        "{{#if (ifCondition claim.block_states.loss.value '>' claim.policy.sum_assured)}}true{{else}}false{{/if}}",
      block: payoutBlock({
        amount: "{{divide (multiply claim.block_states.loss.value 50) 100}}",
        description: "Claim {{claim.claim_number}}",
      }),
    },
    { required_if: true, block: { type: "input.date", key: "date", title: "Date", max: "{{dateNow}}" } },
  ],
});
const loss = (value: number, more: object = {}): object => ({ loss: { type: "input.currency", value, ...more } });
const cause = (key: string): object => ({ cause: { type: "radio", option_key: key, option_value: key } });

describe("the explanation of a payout", () => {
  test("fills the values into its formula, and tells the default and the rounding", () => {
    const explanation = explained(module, claimWith(loss(99_999, { defaulted: true })), "payout");
    expect(plainText(explanation)).toMatchInlineSnapshot(`
      "Payout (payout) payout request
      Can be used now; it pays R 499,99.
      Rests on the default of “Loss”.

      disabled_if no: may be used
        ✗ no       “Loss” is more than the policy's sum assured; it is R 999,99, against R 5 000,00 (loss: 99999, claim.policy.sum_assured: 500000)

      Where its values come from
        amount = R 499,99
          “Loss” (R 999,99) × 50 ÷ 100 = R 499,995
          R 499,995 rounded down = R 499,99
          from “Loss” (loss), the default, confirmed by nobody: R 999,99
        payee.type = “policyholder”  written in the module
        payee.policyholder_id = “holder-1”  written in the module
        payee.amount = R 499,99  the same as amount
        description = “Claim C-107”  from claim.claim_number

      What would change this
        It could not be used if the claim were closed.
        It could not be used if “Loss” were R 5 000,01.
        It could not be used if “Loss” were empty.
      "
    `);
  });

  test("that waits says for what, and nothing of what it cannot know", () => {
    expect(plainText(explained(module, claimWith(), "payout"))).toMatchInlineSnapshot(`
      "Payout (payout) payout request
      Shown, but it cannot be used now. Waiting for “Loss”.

      disabled_if unknown: cannot be used until this is known
        ? unknown  “Loss” is more than the policy's sum assured; “Loss” has no value yet (loss: no value, claim.policy.sum_assured: 500000)

      Where its values come from
        amount = no value
          no value for “Loss” (loss)
        payee.type = “policyholder”  written in the module
        payee.policyholder_id = “holder-1”  written in the module
        payee.amount = no value  the same as amount
        description = “Claim C-107”  from claim.claim_number

      It still needs
        “Loss” (fill in loss)

      What would change this
        It can be used once “Loss” is filled in (R 1 000,00, for example).
      "
    `);
  });

  test("that is refused shows both sides of the test, and what would make it usable", () => {
    const claim = claimWith(loss(600_000), { claim_status: "closed" });
    expect(plainText(explained(module, claim, "payout"))).toMatchInlineSnapshot(`
      "Payout (payout) payout request
      Shown, but it cannot be used now. The claim is closed; reopen it first. Available once “Loss” is at most the policy's sum assured.

      disabled_if yes: cannot be used
        ✓ yes      “Loss” is more than the policy's sum assured; it is R 6 000,00, against R 5 000,00 (loss: 600000, claim.policy.sum_assured: 500000)

      Where its values come from
        amount = R 3 000,00
          “Loss” (R 6 000,00) × 50 ÷ 100 = R 3 000,00
          from “Loss” (loss): R 6 000,00
        payee.type = “policyholder”  written in the module
        payee.policyholder_id = “holder-1”  written in the module
        payee.amount = R 3 000,00  the same as amount
        description = “Claim C-107”  from claim.claim_number

      What would change this
        It can be used once the claim is open and approved and “Loss” is R 5 000,00.
      "
    `);
  });

  test("says when it pays from a block that is hidden now", () => {
    const hiding = compileText({
      blocks: [
        { show_if: false, block: moneyInput("loss", "Loss") },
        payoutBlock({ amount: "{{claim.block_states.loss.value}}" }),
      ],
    });
    const explanation = explained(hiding, claimWith(loss(5000)), "payout");
    expect(explanation.properties[0]).toMatchObject({ name: "amount", value: 5000, sources: [{ hidden: true }] });
    expect(plainText(explanation)).toContain("amount = R 50,00  from “Loss” (loss), hidden now\n");
  });

  test("does not round what the module refuses to round", () => {
    const rejecting = compileText({
      rounding: "reject",
      blocks: [payoutBlock({ amount: "{{divide claim.policy.sum_assured 3}}" })],
    });
    const [amount] = explained(rejecting, claimWith(), "payout").properties;
    expect(amount).toMatchObject({ name: "amount", steps: [{ text: expect.stringContaining("÷ 3") as string }] });
    expect(amount).not.toHaveProperty("rounding");
  });

  test("has the same as data", () => {
    expect(explained(module, claimWith(loss(600_000)), "payout")).toMatchObject({
      block: "payout",
      type: "payout_request",
      visible: true,
      actionable: false,
      reason: "Available once “Loss” is at most the policy's sum assured.",
      refusals: [{ code: "block_disabled", property: "disabled_if" }],
      missing: [],
      needs: [],
      conditions: [
        {
          block: "payout",
          property: "disabled_if",
          kind: "test",
          text: "“Loss” is more than the policy's sum assured",
          truth: "true",
          decides: true,
          references: [
            { path: "claim.block_states.loss.value", value: 600_000 },
            { path: "claim.policy.sum_assured", value: 500_000 },
          ],
        },
      ],
      properties: [
        { name: "amount", value: 300_000, steps: [{ value: 300_000 }], sources: [{ origin: "form", block: "loss" }] },
        { name: "payee.type", value: "policyholder" },
        { name: "payee.policyholder_id" },
        { name: "payee.amount", same_as: "/amount" },
        { name: "description", sources: [{ path: "claim.claim_number", origin: "claim" }] },
      ],
      changes: [{ goal: "usable", parts: [{ set: [{ path: "claim.block_states.loss", value: { value: 500_000 } }] }] }],
    });
  });
});

describe("the explanation of an ordinary block", () => {
  test("says why it is hidden, with the option in words, and how to show it", () => {
    expect(plainText(explained(module, claimWith(cause("fire")), "police_case"))).toMatchInlineSnapshot(`
      "Police case (police_case) input.text
      Hidden, because its show_if does not hold; it is shown once “Cause” is “Theft”.

      show_if no: hidden
        ✗ no       “Cause” is “Theft”; it is “Fire” (cause: fire)

      What would change this
        It would be shown if “Cause” were “Theft”.
      "
    `);
  });

  test("says what has to be known first", () => {
    expect(plainText(explained(module, claimWith(), "police_case"))).toMatchInlineSnapshot(`
      "Police case (police_case) input.text
      Hidden, because it is not known whether to show it: there is no value for “Cause”.

      show_if unknown: hidden
        ? unknown  “Cause” is “Theft”; “Cause” has no value yet (cause: no value)

      It still needs
        “Cause” (fill in cause)

      What would change this
        It would be shown if “Cause” were “Theft”.
      "
    `);
  });

  test("says whether it is shown and required", () => {
    expect(plainText(explained(module, claimWith(), "date"))).toMatchInlineSnapshot(`
      "Date (date) input.date
      Shown; it has no condition. It is required.

      required_if yes: required while shown (always yes)

      Where its values come from
        max = “2026-01-15”
          today = “2026-01-15”
      "
    `);
  });

  test("promises nothing of one condition while another hides it as well", () => {
    expect(summaryOf("open", "approved")).toBe("Hidden, because its hide_if holds.");
    expect(summaryOf("pending_payout", "approved")).toBe(
      "Hidden, because its hide_if holds; it is shown once the claim's approval status is not approved.",
    );
    expect(summaryOf("open", "pending")).toBe(
      "Hidden, because its show_if does not hold; it is shown once the claim's status is open.",
    );
  });

  test("names the group that hides it, with the condition of that group", () => {
    const grouped = compileText({
      blocks: [
        { type: "checkbox", key: "more", title: "More to tell", default_value: false },
        {
          show_if: "{{ifEquals claim.block_states.more.value true}}",
          block: {
            type: "group",
            key: "details",
            title: "Details",
            collapsible: false,
            blocks: [{ type: "input.text", key: "inner", title: "Inner" }],
          },
        },
      ],
    });
    const explanation = explained(grouped, claimWith({ more: { type: "checkbox", value: false } }), "inner");
    expect(plainText(explanation)).toMatchInlineSnapshot(`
      "Inner (inner) input.text
      Hidden, because “Details” around it is hidden.

      show_if of details no: hidden
        ✗ no       “More to tell” is yes; it is no (more: false)

      What would change this
        It would be shown if “More to tell” were ticked.
      "
    `);
  });

  test("names a condition whose text is neither true nor false", () => {
    const wordy = compileText({
      blocks: [
        {
          show_if: "{{claim.policy.status}}",
          block: { type: "heading", key: "h", title: "Heading" },
        },
      ],
    });
    const explanation = explained(wordy, claimWith({}, { policy: { status: "active" } }), "h");
    expect(explanation.conditions).toMatchObject([{ truth: "error", decides: true }]);
    expect(plainText(explanation)).toMatchInlineSnapshot(`
      "Heading (h) heading
      Hidden, because its show_if gives a text that is neither true nor false.

      show_if unknown: hidden
        ? unknown  the policy's status is yes; its text is “active”, which is neither true nor false (claim.policy.status: active)

      What would change this
        Nothing that can be filled in or decided on this claim was found to change it.
      "
    `);
  });

  test("notes a value that could not be read as a date", () => {
    const dated = compileText({
      blocks: [{ type: "heading", key: "h", title: "{{dateFormat claim.policy.start_date}}" }],
    });
    const claim = claimWith({}, { policy: { start_date: "soon" } });
    expect(plainText(explained(dated, claim, "h"))).toMatchInlineSnapshot(`
      "h heading
      Shown; it has no condition.

      Where its values come from
        title = no value
          from claim.policy.start_date: “soon”
          "soon" is not a date
      "
    `);
  });

  test("of a block with a mistake says so", () => {
    const { compiled } = checkText({ blocks: [{ type: "heading", key: "h", title: "{{#if}}" }] });
    expect(explained(compiled, claimWith(), "h")).toMatchObject({
      summary: "Shown; it has no condition. The module has a mistake in it, so it shows nothing.",
      changes: [],
    });
  });
});

describe("the parts of a condition", () => {
  const tested = compileText({
    conditions: {
      decided: { or: [is("approval_status", "approved"), is("approval_status", "goodwill")] },
    },
    blocks: [
      {
        show_if: {
          and: [{ condition: "decided" }, { "!": { or: [is("claim_status", "open"), is("claim_status", "closed")] } }],
        },
        hide_if: { "!": { and: [{ condition: "decided" }, is("claim_status", "pending_payout")] } },
        block: { type: "heading", key: "h", title: "Heading" },
      },
    ],
  });

  test("are named, and those that decide nothing are counted", () => {
    expect(plainText(explained(tested, claimWith(), "h"))).toMatchInlineSnapshot(`
      "Heading (h) heading
      Shown, because its show_if holds.

      show_if yes: may be shown
        ✓ yes      all of:
          ✓ yes      decided: any of
            ✓ yes      the claim's approval status is approved (claim.approval_status: approved)
            … 1 more that does not decide this
          ✓ yes      none of:
            ✗ no       the claim's status is open; it is pending payout (claim.claim_status: pending_payout)
            ✗ no       the claim's status is closed; it is pending payout (claim.claim_status: pending_payout)

      hide_if no: may be shown
        ✗ no       not all of:
          ✓ yes      decided: any of
            ✓ yes      the claim's approval status is approved (claim.approval_status: approved)
            … 1 more that does not decide this
          ✓ yes      the claim's status is pending payout (claim.claim_status: pending_payout)

      What would change this
        It would be hidden if the claim were approved and paid out.
        It would be hidden if the claim were closed.
      "
    `);
  });

  test("are all shown when asked for", () => {
    const claim = claimWith({}, { approval_status: "pending" });
    expect(plainText(explained(tested, claim, "h"), { all: true })).toMatchInlineSnapshot(`
      "Heading (h) heading
      Hidden, because its hide_if holds.

      show_if no: hidden
        ✗ no       all of:
          ✗ no       decided: any of
            ✗ no       the claim's approval status is approved; it is pending (claim.approval_status: pending)
            ✗ no       the claim's approval status is goodwill; it is pending (claim.approval_status: pending)
          ✓ yes      none of:
            ✗ no       the claim's status is open; it is pending payout (claim.claim_status: pending_payout)
            ✗ no       the claim's status is closed; it is pending payout (claim.claim_status: pending_payout)

      hide_if yes: hidden
        ✓ yes      not all of:
          ✗ no       decided: any of
            ✗ no       the claim's approval status is approved; it is pending (claim.approval_status: pending)
            ✗ no       the claim's approval status is goodwill; it is pending (claim.approval_status: pending)
          ✓ yes      the claim's status is pending payout (claim.claim_status: pending_payout)

      What would change this
        It would be shown if the claim were approved and acknowledged.
        It would be shown if the claim were approved as goodwill and acknowledged.
      "
    `);
  });

  test("are dimmed in colour where they do not decide", () => {
    const text = formatExplanation(explained(tested, claimWith(), "h"), { all: true, color: true });
    expect(text).toContain("\n      \u001b[2m✗ no       the claim's approval status is goodwill");
    expect(text).toContain("\n      ✓ yes      the claim's approval status is approved");
  });
});

test("long lines go on below themselves, a little further in", () => {
  const lines = plainText(explained(module, claimWith(loss(600_000)), "payout"), { width: 60 }).split("\n");
  expect(lines.filter((line) => line.length > 60)).toEqual([]);
  const start = lines.findIndex((line) => line.startsWith("  ✓ yes"));
  expect(lines.slice(start, start + 2)).toEqual([
    "  ✓ yes      “Loss” is more than the policy's sum",
    "      assured; it is R 6 000,00, against R 5 000,00",
  ]);
});

test("control characters of a claim do not reach the terminal", () => {
  const shown = compileText({ blocks: [{ type: "heading", key: "h", title: "{{claim.policy.name}}" }] });
  const explanation = explained(shown, claimWith({}, { policy: { name: "a\u001b[31m\nb" } }), "h");
  expect(formatExplanation(explanation)).not.toContain("\u001b");
});

test("a block that the module does not have has no explanation", () => {
  expect(explainBlock(module, { claim: claimWith(), now, key: "nowhere" })).toBeUndefined();
});

function is(field: string, value: string): object {
  return { "===": [{ var: `claim.${field}` }, value] };
}

/** Of a heading that is shown at one status of the claim and hidden at one decision. */
function summaryOf(show: string, hide: string): string {
  const block = { type: "heading", key: "h", title: "Heading" };
  const gated = compileText({
    blocks: [{ show_if: is("claim_status", show), hide_if: is("approval_status", hide), block }],
  });
  return explained(gated, claimWith(), "h").summary;
}
