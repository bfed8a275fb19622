import { describe, expect, it } from "vitest";
import {
  type Claim,
  type ClaimChange,
  compareEvaluations,
  compileModule,
  evaluateClaim,
  planImpact,
} from "../../../../engine/index.ts";
import { moduleOf } from "../support/versions.ts";

const payout = `
- block: { type: input.currency, key: granted, title: Granted, max: 100000 }
- disabled_if: "{{ifNotEquals claim.claim_status 'pending_payout'}}"
  block:
    type: payout_request
    key: pay
    title: Pay {{claim.claim_number}}
    amount: "{{claim.block_states.granted.value}}"
    payee:
      type: policyholder
      policyholder_id: "{{claim.policy.policyholder_id}}"
      amount: "{{claim.block_states.granted.value}}"`;

const claim = {
  claim_id: "00000000-0000-4000-8000-000000000001",
  claim_number: "C-1",
  claim_status: "pending_payout",
  approval_status: "approved",
  policy: { policyholder_id: "p-1", other_id: "p-2", currency: "GBP" },
  block_states: { granted: { type: "input.currency", value: 1001 } },
} as unknown as Claim;

function impactOf(
  now: string,
  scope: Claim = claim,
  more: readonly [string, string] = ["", ""],
  old = payout,
): readonly ClaimChange[] {
  const [before, here] = [compileModule(moduleOf(old, more[0])), compileModule(moduleOf(now, more[1]))];
  const plan = planImpact(before, here);
  const at = { claim: scope, now: "2026-03-01T08:30:00.000Z" };
  return compareEvaluations(plan, evaluateClaim(plan.old, at), evaluateClaim(plan.new, at));
}

const open = { ...claim, claim_status: "open" } as Claim;
const half = payout.replaceAll("{{claim.block_states.granted.value}}", "{{divide claim.block_states.granted.value 2}}");

const group = (gate: string): string => `
- ${gate}
  block: { type: group, key: box, title: Box, blocks: [{ block: { type: alert, key: note, color: info, markdown: Hello } }] }`;
const radio = (label: string, gate: string): string => `
- required_if: ${gate}
  block: { type: radio, key: cause, title: Cause, options: [{ key: a, value: ${label} }] }`;

describe("what another version of a module does to a claim", () => {
  it("says the amount that would be paid, rounded as it would be", () => {
    expect(impactOf(half)).toEqual([
      { block: "pay", type: "payout_request", kind: "amount_changes", old: 1001, new: 500 },
    ]);
  });

  it("says the amount on the card while nothing can be paid yet", () => {
    expect(impactOf(half, open)).toEqual([
      { block: "pay", type: "payout_request", kind: "amount_changes", old: 1001, new: "500.5" },
    ]);
  });

  it("sees another rounding, which no block says", () => {
    expect(impactOf(half, claim, ["", "rounding: half_up"], half)).toMatchObject([
      { kind: "amount_changes", old: 500, new: 501 },
    ]);
    expect(impactOf(half, claim, ["", "rounding: reject"], half)).toMatchObject([
      { kind: "stops_being_payable", old: 500, new: null },
    ]);
  });

  it("says who is paid instead, by what differs", () => {
    expect(impactOf(payout.replace("policy.policyholder_id", "policy.other_id"))).toEqual([
      {
        block: "pay",
        type: "payout_request",
        kind: "payee_changes",
        old: { "payee.policyholder_id": "p-1" },
        new: { "payee.policyholder_id": "p-2" },
      },
    ]);
  });

  it("says what becomes payable and what no longer is, through gates and through limits of what is paid", () => {
    const gate = payout.replace("'pending_payout'", "'open'");
    expect(impactOf(gate, open)).toMatchObject([{ block: "pay", kind: "becomes_payable", old: null, new: 1001 }]);
    expect(impactOf(gate)).toMatchObject([{ block: "pay", kind: "stops_being_payable", old: 1001, new: null }]);
    expect(impactOf(payout.replace("max: 100000", "max: 1000"))).toMatchObject([
      { block: "pay", kind: "stops_being_payable" },
      { block: "granted", kind: "input_changes", old: { max: 100000 }, new: { max: 1000 } },
    ]);
  });

  it("says which cards come and go, also with the block or its group", () => {
    const extra = `${payout}\n- block: { type: alert, key: note, color: info, markdown: Hello }`;
    expect(impactOf(extra)).toMatchObject([{ block: "note", type: "alert", kind: "appears" }]);
    expect(impactOf(payout, claim, ["", ""], extra)).toMatchObject([{ block: "note", kind: "disappears" }]);
    const shown = group("show_if: true");
    const hidden = group(`show_if: "{{ifEquals claim.claim_status 'closed'}}"`);
    expect(impactOf(hidden, claim, ["", ""], shown).map(({ block, kind }) => [block, kind])).toEqual([
      ["box", "disappears"],
      ["note", "disappears"],
    ]);
  });

  it("tells a text, an option and a requirement from money", () => {
    expect(impactOf(radio("Ah", "true"), claim, ["", ""], radio("A", "false"))).toMatchObject([
      { block: "cause", kind: "input_changes", old: { required: false }, new: { required: true } },
    ]);
    expect(impactOf(payout.replace("Pay {{", "Paying {{"))).toEqual([
      {
        block: "pay",
        type: "payout_request",
        kind: "text_changes",
        old: { title: "Pay C-1" },
        new: { title: "Paying C-1" },
      },
    ]);
  });

  it("takes a block of another type for another card", () => {
    const old = `\n- block: { type: heading, key: top, title: Top }`;
    const now = `\n- block: { type: alert, key: top, color: info, markdown: Top }`;
    expect(impactOf(now, claim, ["", ""], old).map(({ type, kind }) => [type, kind])).toEqual([
      ["alert", "appears"],
      ["heading", "disappears"],
    ]);
  });

  it("does not evaluate what cannot differ", () => {
    const plan = planImpact(
      compileModule(moduleOf(payout)),
      compileModule(moduleOf(payout.replace("title: Granted", "title: Grant"))),
    );
    expect(plan.blocks.map(({ key }) => key)).toEqual(["granted"]);
    expect(plan.new.slots).toEqual([]);
    expect(plan.new.order.map(({ key }) => key)).toEqual(["granted"]);
  });
});
