/** One of several clients: it takes claims of its own through their lives, and keeps what it is told. */
import { expect } from "vitest";
import type { RandomSource } from "../model/random-source.ts";
import type { TestAnswer } from "../support/call.ts";
import { filledIn, policy, policyholder } from "../support/claims.ts";
import { type Acknowledged, expectKnown, expectSameAnswer, type KnownClaim, type KnownRequest } from "./ledger.ts";
import { annuityDays, annuityOfDay } from "../support/module-with-daily-annuities.ts";
import type { PatientCall, PatientCaller } from "./patient-caller.ts";

export interface ClientParts {
  readonly name: string;
  readonly send: PatientCaller;
  readonly random: RandomSource;
  /** Counts the server's starts. */
  readonly life: () => number;
  readonly goesOn: () => boolean;
}

const thandi = "thandi:handler";
const sipho = "sipho:assessor";
const anna = "anna:supervisor";
const pieter = "pieter:finance";

/** How much of what it knows a client looks at again after each start of the server. */
const lately = 4;

/** Gives what it knows when it ends. */
export async function workAsClient(parts: ClientParts): Promise<readonly KnownClaim[]> {
  const { name, send, random } = parts;
  const claims: KnownClaim[] = [];
  const acknowledged: Acknowledged[] = [];
  let keys = 0;
  let knownLife = parts.life();

  /** A change that must happen once, whatever happens to the server meanwhile. */
  async function change(call: Omit<PatientCall, "key">, status: number): Promise<TestAnswer> {
    const keyed = { ...call, key: `${name}-${(keys += 1)}` };
    const answer = await send(keyed);
    if (answer.status !== status) throw new Error(`${JSON.stringify(keyed)}: ${answer.status} ${answer.text}`);
    acknowledged.push({ call: keyed, answer });
    if (parts.life() !== knownLife) await lookAgain();
    return answer;
  }

  async function lookAgain(): Promise<void> {
    knownLife = parts.life();
    for (const one of acknowledged.slice(-lately)) await expectSameAnswer(send, one);
    for (const claim of claims.slice(-lately, -1)) await expectKnown(send, claim);
  }

  /** A change of the claim alone: its version must have gone up by one. */
  async function step(claim: KnownClaim, what: Pick<PatientCall, "method" | "path" | "body" | "actor">): Promise<void> {
    const { headers } = await change({ ...what, ifMatch: claim.version }, 200);
    claim.version += 1;
    expect({ ...what, etag: headers["etag"] }).toEqual({ ...what, etag: `"${claim.version}"` });
  }

  async function act(claim: KnownClaim, action: string, actor: string): Promise<void> {
    await step(claim, { method: "POST", path: `${claim.path}/${action}`, body: { reason: "for the test" }, actor });
  }

  async function open(): Promise<KnownClaim> {
    const body = { product_module_key: "travel", policy, policyholder };
    const { headers } = await change({ method: "POST", path: "/v1/claims", body, actor: thandi }, 201);
    const path = String(headers["location"]);
    const first = { version: 1, status: "open", decision: "pending", notes: 0, amount: null, hasAnnuity: false };
    const claim: KnownClaim = { path, requests: [], ...first };
    claims.push(claim);
    return claim;
  }

  async function fillIn(claim: KnownClaim): Promise<void> {
    const amount = 1 + random.below(400_000);
    const states = { ...filledIn, payout_amount: { type: "input.currency", value: amount } };
    const body = Object.entries(states).map(([key, block_state]) => ({ key, block_state }));
    await step(claim, { method: "PATCH", path: `${claim.path}/blocks`, body, actor: thandi });
    claim.amount = amount;
  }

  async function note(claim: KnownClaim): Promise<void> {
    await change({ method: "POST", path: `${claim.path}/notes`, body: { text: "noted" }, actor: thandi }, 201);
    claim.notes += 1;
  }

  /** Several people ask for the same request at once, each with a key of his own: one of them makes it. */
  async function request(claim: KnownClaim, block: string, status: string): Promise<KnownRequest> {
    const people = random.chance(0.5) ? [thandi] : [thandi, sipho, "lerato:handler"];
    const path = `${claim.path}/blocks/${block}/request`;
    const calls = people.map((actor): PatientCall => ({ method: "POST", path, actor, key: `${name}-${(keys += 1)}` }));
    const answers = await Promise.all(calls.map(send));
    const made = answers.filter((answer) => answer.status === 201);
    expect(made.map(({ text }) => text)).toHaveLength(1);
    const location = String(made[0]?.headers["location"]);
    for (const { status: refused, body } of answers.filter((answer) => answer.status !== 201)) {
      const existing_request_id = location.split("/").at(-1);
      expect({ refused, body }).toMatchObject({ refused: 409, body: { existing_request_id } });
    }
    for (const [place, answer] of answers.entries()) {
      const call = calls[place];
      if (call && answer.status === 201) acknowledged.push({ call, answer });
    }
    const round = claim.requests.filter((one) => one.block === block).length + 1;
    const known: KnownRequest = { path: location, block, round, version: 1, status, isAnnuity: status === "active" };
    claim.requests.push(known);
    claim.version += 1;
    return known;
  }

  async function take(claim: KnownClaim, known: KnownRequest, action: string, status: string): Promise<void> {
    const body = status === "rejected" ? { reason: "for the test" } : {};
    const path = `${known.path}/${action}`;
    const { headers } = await change({ method: "POST", path, body, actor: pieter, ifMatch: known.version }, 200);
    known.version += 1;
    known.status = status;
    claim.version += 1;
    expect({ path, etag: headers["etag"] }).toEqual({ path, etag: `"${known.version}"` });
  }

  async function processMany(claim: KnownClaim, all: readonly KnownRequest[]): Promise<void> {
    const items = all.map(({ path, version }) => ({ id: path.split("/").at(-1), version }));
    const body = { action: "process", items };
    const answer = await change({ method: "POST", path: "/v1/payout-requests/bulk", body, actor: pieter }, 200);
    expect(answer.body["results"]).toMatchObject(items.map(({ id }) => ({ id, status: 200, etag: '"2"' })));
    for (const known of all) Object.assign(known, { version: 2, status: "processing" });
    claim.version += all.length;
  }

  async function liveThrough(): Promise<void> {
    const claim = await open();
    if (random.chance(0.5)) await note(claim);
    await fillIn(claim);
    await act(claim, "send-to-review", thandi);
    claim.status = "in_review";
    const early = random.chance(0.4) ? await request(claim, "emergency_payout", "pending_claim_approval") : undefined;
    await act(claim, "approve", sipho);
    claim.decision = "approved";
    await act(claim, "acknowledge-approved", anna);
    claim.status = "pending_payout";
    if (early) Object.assign(early, { version: 2, status: "pending" });
    const payout = await request(claim, "payout", "pending");
    const emergency = early ? undefined : await request(claim, "emergency_payout", "pending");
    if (emergency && random.chance(0.5)) await processMany(claim, [payout, emergency]);
    else if (random.chance(0.5)) await take(claim, payout, "process", "processing");
    if (random.chance(0.4)) {
      await take(claim, payout, "reject", "rejected");
      await request(claim, "payout", "pending");
    }
    if (random.chance(0.5)) {
      const airtime = await request(claim, "airtime", "pending");
      if (random.chance(0.5)) await take(claim, airtime, "approve", "successful");
    }
    if (random.chance(0.5)) {
      await request(claim, annuityOfDay(random.pick(annuityDays)), "active");
      claim.hasAnnuity = true;
    }
  }

  while (parts.goesOn()) await liveThrough();
  // In the order in which they were made, so that a failure names the first thing that was lost.
  for (const claim of claims) await expectKnown(send, claim);
  for (const one of acknowledged.slice(-2 * lately)) await expectSameAnswer(send, one);
  return claims;
}
