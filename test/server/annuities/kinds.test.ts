import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readContract } from "../support/check-contract.ts";
import { actOn } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { annuityModule, openAnnuity, runAt, runsOf } from "./annuity-claims.ts";

let server: TestApp;
beforeEach(async () => {
  server = await openTestApp({ modules: [annuityModule] });
});
afterEach(() => server.close());

describe("an annuity to a beneficiary", () => {
  it("pays him each time, with the values that were frozen", async () => {
    const { request } = await openAnnuity(server, "pension");
    await runAt(server, "2026-04-01T00:00:00Z");
    const [first] = await runsOf(server, request);
    expect(first).toMatchObject({ amount: 150000, currency: "EUR", payout_status: "pending" });
    const payout = await server.call("GET", `/v1/payout-requests/${String(first?.["payout_request_id"])}`);
    expect(payout.body).toMatchObject({
      amount: 150000,
      payee: {
        type: "beneficiary",
        first_name: "Frieda",
        last_name: "Lang",
        amount: 150000,
        payment_details: { type: "eft", details: { bank_name: "sparkasse", branch_code: "37050198" } },
      },
    });
  });
});

describe("an annuity of fulfillments", () => {
  it("creates a fulfillment for each run, and none when another server looks again", async () => {
    const { claim, request } = await openAnnuity(server, "groceries");
    expect((await server.call("GET", request)).body).toMatchObject({
      fulfillment_type: { key: "groceries", label: "Groceries" },
      fulfillment_data: { worth: 12050, cellphone_number: "0821234567" },
      status: "active",
    });
    await runAt(server, "2026-05-15T00:00:00Z");
    await runAt(server, "2026-05-15T00:00:00Z");
    const page = await server.call("GET", "/v1/fulfillment-requests?block_key=groceries");
    expect(page.body["data"]).toMatchObject([
      {
        run: 1,
        round: 1,
        due_at: "2026-04-01T06:00:00.000Z",
        status: "pending",
        created_at: "2026-05-15T00:00:00.000Z",
      },
      { run: 2, round: 2, due_at: "2026-05-01T06:00:00.000Z", fulfillment_data: { worth: 12050 } },
    ]);
    expect(page.body["data"]).toHaveLength(2);
    expect((await server.call("GET", "/v1/payout-requests")).body["data"]).toEqual([]);
    expect((await server.call("GET", claim)).body["block_states"]?.["groceries"]).toMatchObject({
      status: "completed",
    });
  });

  it("shows in its schedule what became of each, as the interface's document says", async () => {
    const { request } = await openAnnuity(server, "groceries");
    await runAt(server, "2026-04-01T06:00:00Z");
    const [first, second] = await runsOf(server, request);
    expect(first).toMatchObject({ status: "created", fulfillment_status: "pending" });
    expect(second).toEqual({ run: 2, due_at: "2026-05-01T06:00:00.000Z", status: "coming" });
    const fulfillment = `/v1/fulfillment-requests/${String(first?.["fulfillment_request_id"])}`;
    const contract = readContract((await server.call("GET", "/v1/openapi.json")).body);
    for (const url of [request, `${request}/schedule`, fulfillment]) {
      expect(contract.check("GET", url, await server.call("GET", url)).mistakes).toEqual([]);
    }
    const approved = await actOn(server.call, fulfillment, "approve", {}, "pieter:finance");
    expect(approved.body).toMatchObject({ status: "successful" });
    expect((await runsOf(server, request))[0]).toMatchObject({ fulfillment_status: "successful" });
  });

  it("is approved by nobody who made it", async () => {
    server.clock.now = Date.parse("2026-03-20T00:00:00Z");
    const { claim } = await openAnnuity(server, "pension");
    const headers = { "x-sandbox-actor": "pieter:supervisor" };
    const created = await server.call("POST", `${claim}/blocks/groceries/request`, { headers });
    expect(created.status).toBe(201);
    await runAt(server, "2026-04-01T06:00:00Z");
    const [first] = await runsOf(server, String(created.headers["location"]));
    const fulfillment = `/v1/fulfillment-requests/${String(first?.["fulfillment_request_id"])}`;
    expect(await actOn(server.call, fulfillment, "approve", {}, "pieter:finance")).toMatchObject({ status: 403 });
    expect(await actOn(server.call, fulfillment, "approve", {}, "anna:finance")).toMatchObject({ status: 200 });
  });
});
