import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TestAnswer } from "../support/call.ts";
import { actOn, etagOf } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { annuityModule, openAnnuity, runAt, runsOf } from "./annuity-claims.ts";

let server: TestApp;
beforeEach(async () => {
  server = await openTestApp({ modules: [annuityModule] });
});
afterEach(() => server.close());

const account = { bank_name: "commerz", branch_code: "37040044", account_type: "giro", account_number: "0532013000" };

async function change(request: string, details: object = {}, extra: Record<string, string> = {}): Promise<TestAnswer> {
  const body = {
    payment_details: { type: "eft", details: { ...account, ...details } },
    reason: "She moved to 0532013000",
  };
  const headers = { "if-match": await etagOf(server.call, request), "x-sandbox-actor": "sipho:supervisor", ...extra };
  return server.call("PATCH", `${request}/payment-details`, { body, headers });
}

async function payoutOf(request: string, run: number): Promise<string> {
  const found = (await runsOf(server, request)).find((candidate) => candidate["run"] === run);
  return `/v1/payout-requests/${String(found?.["payout_request_id"])}`;
}

describe("another account for an annuity", () => {
  it("is paid into from the next run on, and not by those that were created", async () => {
    const { request } = await openAnnuity(server, "pension");
    await runAt(server, "2026-04-01T00:00:00Z");
    const changed = await change(request);
    expect(changed).toMatchObject({
      status: 200,
      body: {
        payee: {
          first_name: "Frieda",
          payment_details: { details: { bank_name: "commerz", account_number: "•••• 3000" } },
        },
        payment_details_changed_by: { name: "sipho", role: "supervisor" },
        payment_details_changed_at: "2026-04-01T00:00:00.000Z",
        allowed_actions: [{ action: "pause" }, { action: "complete" }, { action: "cancel" }],
      },
    });
    await runAt(server, "2026-05-01T00:00:00Z");
    const [before, after] = [await payoutOf(request, 1), await payoutOf(request, 2)];
    const first = (await server.call("GET", before)).body;
    expect(first).toMatchObject({ payee: { payment_details: { details: { bank_name: "sparkasse" } } } });
    expect(first).not.toHaveProperty("payment_details_changed_by");
    expect((await server.call("GET", after)).body).toMatchObject({
      payee: { payment_details: { details: { bank_name: "commerz", account_number: "•••• 3000" } } },
      payment_details_changed_by: { name: "sipho", role: "supervisor" },
    });
  });

  it("lets whoever gave it let none of its payouts go, whatever his role", async () => {
    const { request } = await openAnnuity(server, "pension");
    await change(request);
    await runAt(server, "2026-04-01T00:00:00Z");
    const payout = await payoutOf(request, 1);
    const own = await actOn(server.call, payout, "process", {}, "sipho:finance");
    expect(own).toMatchObject({ status: 403, body: { code: "second_person_needed" } });
    expect(own.text).toContain("changed the account");
    expect(await actOn(server.call, payout, "process", {}, "pieter:finance")).toMatchObject({ status: 200 });
  });

  it("is an event that tells no number, and stands nowhere in the data as it is", async () => {
    const { request } = await openAnnuity(server, "pension");
    await change(request);
    const { events } = await server.store.events({ after: 0, limit: 1000 });
    const event = events.find(({ type }) => type === "annuity_payment_details_changed");
    expect(event?.data).toMatchObject({ block_key: "pension", reason: "She moved to •••• 3000" });
    const stored = await server.store.list("annuity_requests", { limit: 10 });
    expect(JSON.stringify([events, stored])).not.toContain("0532013000");
    expect(JSON.stringify(stored)).toContain("sealed:v1:3000:");
  });

  it("is held to the rules of the block's own", async () => {
    const { request } = await openAnnuity(server, "pension");
    expect(await change(request, { bank_name: "absa" })).toMatchObject({
      status: 422,
      body: {
        code: "value_invalid",
        errors: [{ pointer: "/payment_details/details/bank_name", code: "bank_name_unknown" }],
      },
    });
    expect(await change(request, { account_type: "bonds" })).toMatchObject({
      status: 422,
      body: { errors: [{ code: "account_type_unknown" }] },
    });
    expect(await change(request, { account_number: 532013000 })).toMatchObject({ status: 422 });
    expect(await change(request, { account_number: " " })).toMatchObject({ status: 422 });
    expect(await change(request, {}, { "if-match": '"9"' })).toMatchObject({ status: 412 });
    expect(await change(request, {}, { "if-match": "" })).toMatchObject({ status: 428 });
    expect(await change(request, {}, { "x-sandbox-actor": "lerato:handler" })).toMatchObject({ status: 403 });
    expect((await server.call("GET", request)).body).not.toHaveProperty("payment_details_changed_by");
  });

  it("needs a reason, and an annuity that pays money still", async () => {
    const { request } = await openAnnuity(server, "pension");
    const headers = { "if-match": await etagOf(server.call, request) };
    const body = { payment_details: { type: "eft", details: account }, reason: " " };
    expect(await server.call("PATCH", `${request}/payment-details`, { body, headers })).toMatchObject({ status: 422 });
    const groceries = await openAnnuity(server, "groceries");
    expect(await change(groceries.request)).toMatchObject({ status: 409, body: { code: "account_not_changeable" } });
    await actOn(server.call, request, "cancel");
    expect(await change(request)).toMatchObject({ status: 409, body: { code: "account_not_changeable" } });
    expect(
      await server.call("PATCH", "/v1/annuity-requests/none/payment-details", {
        body: { ...body, reason: "x" },
        headers,
      }),
    ).toMatchObject({ status: 404 });
  });
});
