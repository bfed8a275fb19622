import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settleRuns } from "../../../server/annuities/settle-runs.ts";
import { act, createRequest, etagOf, openClaim, save } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { bankModule, numbers, opening, states } from "./canaries.ts";

let server: TestApp;
let claim: string;
beforeAll(async () => {
  server = await openTestApp({ modules: [bankModule] });
  claim = String((await server.call("POST", "/v1/claims", { body: opening })).headers["location"]);
  await save(server.call, claim, states);
  await act(server.call, claim, "send-to-review", "approve", "acknowledge-approved");
});
afterAll(() => server.close());

const unmask = (address: string, pointer: string, reason = "The bank asked", actor = "thandi:finance") =>
  server.call("POST", `${address}/unmask`, { body: { pointer, reason }, headers: { "x-sandbox-actor": actor } });

async function lastEvent(): Promise<unknown> {
  const { body } = await server.call("GET", `${claim}/events?limit=100`);
  return (body["data"] as unknown as readonly unknown[]).at(-1);
}

describe("looking behind a mask", () => {
  it("gives the value as it was sent, of every part of a claim", async () => {
    for (const [pointer, value] of [
      ["/claimant/id_number", numbers.claimant],
      ["/policyholder/id/number", numbers.passport],
      ["/policy/payment_details/details/account_number", numbers.policyAccount],
      ["/block_states/where_to_pay/value", numbers.account],
      ["/block_states/deceased_id_number/value", numbers.deceased],
      ["/block_states/story/value", states.story.value],
    ] as const) {
      expect((await unmask(claim, pointer)).body).toEqual({ value });
    }
  });

  it("is an event of its own, which says who, where and why, and not what", async () => {
    const before = await etagOf(server.call, claim);
    const reason = `Payment into ${numbers.account} bounced`;
    expect((await unmask(claim, "/block_states/where_to_pay/value", reason)).status).toBe(200);
    expect(await lastEvent()).toMatchObject({
      type: "value_unmasked",
      actor: { name: "thandi", role: "finance" },
      subject: { collection: "claims", id: claim.split("/")[3] },
      data: { pointer: "/block_states/where_to_pay/value", reason: "Payment into •••• 4567 bounced" },
    });
    expect(await etagOf(server.call, claim)).toBe(before);
  });

  it("is allowed to finance only", async () => {
    const before = await lastEvent();
    for (const role of ["configurer", "handler", "assessor", "supervisor", "auditor"]) {
      const refused = await unmask(claim, "/claimant/id_number", "The bank asked", `sipho:${role}`);
      expect({ role, status: refused.status }).toEqual({ role, status: 403 });
    }
    expect(await lastEvent()).toEqual(before);
  });

  it("needs a place with a mask and a reason in words", async () => {
    const before = await lastEvent();
    for (const pointer of ["/claim_status", "/claimant", "/nothing", "/__proto__/x", "/claimant/id_number/0"]) {
      expect((await unmask(claim, pointer)).body).toMatchObject({ status: 422, code: "value_not_sealed" });
    }
    for (const reason of ["", "12", "a b", "- - -"]) {
      expect((await unmask(claim, "/claimant/id_number", reason)).body).toMatchObject({ code: "body_invalid" });
    }
    expect((await unmask("/v1/claims/unknown", "/claimant/id_number")).status).toBe(404);
    expect(await lastEvent()).toEqual(before);
  });

  it("works for requests, with what they froze, and for the runs of an annuity", async () => {
    const payout = await createRequest(server.call, claim, "payout");
    const account = "/payee/payment_details/details/account_number";
    expect((await unmask(payout, account)).body).toEqual({ value: numbers.account });
    expect((await unmask(payout, "/payee/identification/number")).body).toEqual({ value: numbers.passport });
    expect((await server.call("GET", payout)).body).toMatchObject({
      amount: 125000,
      description: "To •••• 4567",
      payee: {
        first_name: "Sipho",
        payment_details: { details: { account_number: "•••• 4567", branch_code: "470010" } },
      },
    });
    expect(await lastEvent()).toMatchObject({ type: "value_unmasked", subject: { collection: "payout_requests" } });

    const order = await createRequest(server.call, claim, "debit_order");
    const remark = `Instead of ${numbers.account} at another bank`;
    expect((await unmask(order, "/fulfillment_data/from_account")).body).toEqual({ value: numbers.account });
    expect((await unmask(order, "/fulfillment_data/remark")).body).toEqual({ value: remark });

    const annuity = await createRequest(server.call, claim, "monthly_help");
    expect((await unmask(annuity, account)).body).toEqual({ value: numbers.policyAccount });
    server.clock.now = Date.parse("2026-03-25T08:00:00Z");
    await settleRuns({ store: server.store, clock: () => server.clock.now }, annuity.split("/").at(-1) ?? "");
    const { body } = await server.call("GET", `${annuity}/schedule`);
    const [run] = body["runs"] as unknown as readonly { readonly payout_request_id?: string }[];
    const payoutOfRun = `/v1/payout-requests/${String(run?.payout_request_id)}`;
    expect((await unmask(payoutOfRun, account)).body).toEqual({ value: numbers.policyAccount });
  });
});

describe("what is masked", () => {
  it("cannot be sent back, and neither can what is sealed", async () => {
    const before = await server.call("GET", claim);
    const headers = { "if-match": String(before.headers["etag"]) };
    const sealed = (await server.store.read("claims", claim.split("/")[3] ?? ""))?.document["claimant"];
    const { id_number } = sealed as { readonly id_number: string };
    expect(id_number).toMatch(/^sealed:v1:0081:/);
    for (const value of ["•••• 0081", "••••", id_number, `x ${id_number}`]) {
      const claimant = await server.call("PATCH", `${claim}/claimant`, { body: { id_number: value }, headers });
      expect(claimant.body).toMatchObject({ status: 422, code: "value_masked", errors: [{ pointer: "/id_number" }] });
      const state = { type: "input.text", value };
      const saved = await server.call("PATCH", `${claim}/blocks/where_to_pay`, { body: state, headers });
      expect(saved.body).toMatchObject({ code: "value_masked", errors: [{ pointer: "/value" }] });
    }
    expect((await server.call("GET", claim)).text).toBe(before.text);
  });

  it("cannot be sent back inside of a longer text that is kept as a whole", async () => {
    const headers = { "if-match": await etagOf(server.call, claim) };
    const state = { type: "input.paragraph", value: "Please pay into •••• 4567 tomorrow." };
    const saved = await server.call("PATCH", `${claim}/blocks/story`, { body: state, headers });
    expect(saved.body).toMatchObject({ status: 422, errors: [{ code: "value_masked", pointer: "/value" }] });
    const note = await server.call("POST", `${claim}/notes`, { body: { text: "•••• 4567 is the wrong one" } });
    expect(note.status).toBe(201);
  });

  it("keeps its value when something beside it is changed", async () => {
    const headers = { "if-match": await etagOf(server.call, claim) };
    await server.call("PATCH", `${claim}/claimant`, { body: { first_name: "Lerato" }, headers });
    expect((await unmask(claim, "/claimant/id_number")).body).toEqual({ value: numbers.claimant });
    expect((await unmask(claim, "/block_states/where_to_pay/value")).body).toEqual({ value: numbers.account });
  });

  it("is read by templates as it is, and shown masked", async () => {
    const alert = await server.call("GET", `${claim}/blocks/not_insured/card`);
    expect(alert.body).toMatchObject({ visible: true, fields: { markdown: "•••• 9087 is not •••• 2345" } });
    const story = await server.call("GET", `${claim}/blocks/story/card`);
    expect(story.body).toMatchObject({ input: { value: "Please pay into •••• 4567, not elsewhere." } });
  });
});

describe("a claim without such numbers", () => {
  it("is kept as it is, and gets no key", async () => {
    const plain = await openTestApp();
    const address = await openClaim(plain.call);
    const id = address.split("/")[3] ?? "";
    expect(JSON.stringify(await plain.store.read("claims", id))).not.toContain("sealed:");
    await plain.close();
  });
});
