import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runDue } from "../../../server/jobs/run-due.ts";
import { readContract } from "../support/check-contract.ts";
import { act, actOn, createRequest, releasedClaim } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";

let server: TestApp;
beforeEach(async () => {
  server = await openTestApp();
});
afterEach(() => server.close());

const later = Date.parse("2027-03-02T00:00:00Z");

/** Lets the jobs run at an instant. */
async function at(instant: string | number): Promise<void> {
  server.clock.now = new Date(instant).getTime();
  await runDue({ store: server.store, clock: () => server.clock.now });
}

async function annuity(): Promise<{ readonly claim: string; readonly request: string }> {
  const claim = await releasedClaim(server.call);
  return { claim, request: await createRequest(server.call, claim, "monthly_help") };
}

async function runsOf(request: string): Promise<readonly Record<string, unknown>[]> {
  const { body } = await server.call("GET", `${request}/schedule`);
  return body["runs"] as unknown as readonly Record<string, unknown>[];
}

async function statusesOf(request: string): Promise<readonly unknown[]> {
  return (await runsOf(request)).map(({ status }) => status);
}

describe("the runs of an annuity", () => {
  it("are created when they are due, with the annuity's values", async () => {
    const { request } = await annuity();
    await at("2026-03-25T06:59:59.999Z");
    expect(await statusesOf(request)).toEqual(["coming", "coming", "coming"]);
    await at("2026-03-25T07:00:00Z");
    const [first] = await runsOf(request);
    expect(first).toMatchObject({ run: 1, due_at: "2026-03-25T07:00:00.000Z", status: "created", amount: 50000 });
    const payout = await server.call("GET", `/v1/payout-requests/${String(first?.["payout_request_id"])}`);
    expect(payout.body).toMatchObject({
      annuity_request_id: request.split("/").at(-1),
      run: 1,
      due_at: "2026-03-25T07:00:00.000Z",
      created_at: "2026-03-25T07:00:00.000Z",
      created_by: { name: "sandbox", role: "all" },
      block_key: "monthly_help",
      amount: 50000,
      currency: "ZAR",
      status: "pending",
      payee: { type: "policyholder", payment_details: { details: { account_number: "•••• 5678" } } },
    });
    expect(payout.body).not.toHaveProperty("frequency");
  });

  it("are answered as the interface's document says", async () => {
    const { request } = await annuity();
    await at("2026-03-25T07:00:00Z");
    const contract = readContract((await server.call("GET", "/v1/openapi.json")).body);
    const [first] = await runsOf(request);
    for (const url of [`${request}/schedule`, `/v1/payout-requests/${String(first?.["payout_request_id"])}`, request]) {
      expect(contract.check("GET", url, await server.call("GET", url)).mistakes).toEqual([]);
    }
    expect(await server.call("GET", "/v1/annuity-requests/unknown/schedule")).toMatchObject({ status: 404 });
  });

  it("are made up for after a year without a server, each once, in order, with its own due instant", async () => {
    const { claim, request } = await annuity();
    await at(later);
    await at(later);
    const page = await server.call("GET", "/v1/payout-requests?block_key=monthly_help");
    expect(page.body["data"]).toMatchObject([
      { run: 1, round: 1, due_at: "2026-03-25T07:00:00.000Z", created_at: "2027-03-02T00:00:00.000Z" },
      { run: 2, round: 2, due_at: "2026-04-25T07:00:00.000Z" },
      { run: 3, round: 3, due_at: "2026-05-25T07:00:00.000Z" },
    ]);
    expect(page.body["data"]).toHaveLength(3);
    expect((await server.call("GET", request)).body).toMatchObject({ status: "completed", runs_settled: 3 });
    expect((await server.call("GET", claim)).body["block_states"]?.["monthly_help"]).toMatchObject({
      status: "completed",
    });
  });

  it("are created once, however many servers look at the same time", async () => {
    const { request } = await annuity();
    for (let day = Date.parse("2026-03-03"); day < later; day += 7 * 86_400_000) {
      server.clock.now = day;
      const parts = { store: server.store, clock: () => server.clock.now };
      await Promise.all([runDue(parts), runDue(parts), runDue(parts), runDue(parts)]);
    }
    const page = await server.call("GET", "/v1/payout-requests?block_key=monthly_help");
    expect(page.body["data"]).toHaveLength(3);
    expect(await statusesOf(request)).toEqual(["created", "created", "created"]);
  });

  it("are skipped for good when they fell due in a pause, also when no server looked meanwhile", async () => {
    const { request } = await annuity();
    server.clock.now = Date.parse("2026-03-26T00:00:00Z");
    await actOn(server.call, request, "pause");
    await at("2026-04-26T00:00:00Z");
    expect(await statusesOf(request)).toEqual(["due", "skipped", "coming"]);
    await actOn(server.call, request, "resume");
    await at("2026-04-27T00:00:00Z");
    expect(await statusesOf(request)).toEqual(["created", "skipped", "coming"]);
    await at(later);
    expect(await statusesOf(request)).toEqual(["created", "skipped", "created"]);
  });

  it("wait while the claim is not released, and are made up for then", async () => {
    const { claim, request } = await annuity();
    await act(server.call, claim, "close");
    await at("2026-04-26T00:00:00Z");
    expect(await statusesOf(request)).toEqual(["due", "due", "coming"]);
    await act(server.call, claim, "reopen", "send-to-review", "approve", "acknowledge-approved");
    await at("2026-04-27T00:00:00Z");
    expect(await statusesOf(request)).toEqual(["created", "created", "coming"]);
  });

  it("come no more after the annuity was cancelled", async () => {
    const { request } = await annuity();
    await at("2026-03-26T00:00:00Z");
    await actOn(server.call, request, "cancel");
    await at(later);
    expect(await statusesOf(request)).toEqual(["created", "dropped", "dropped"]);
  });

  it("are not created again by the block's next annuity after the clock was put back, unless they were rejected", async () => {
    const { claim, request } = await annuity();
    await at("2026-04-25T07:00:00Z");
    const [first, second] = await runsOf(request);
    await actOn(server.call, `/v1/payout-requests/${String(second?.["payout_request_id"])}`, "reject", { reason: "x" });
    server.clock.now = Date.parse("2026-03-24T07:00:00Z");
    await actOn(server.call, request, "cancel");
    const next = await createRequest(server.call, claim, "monthly_help");
    await at("2026-04-25T07:00:00Z");
    const runs = await runsOf(next);
    expect(runs[0]?.["due_at"]).toBe(first?.["due_at"]);
    expect(runs.map(({ status }) => status)).toEqual(["skipped", "created", "coming"]);
  });

  it("are told apart from those of the block's next annuity", async () => {
    const { claim, request } = await annuity();
    await at("2026-03-26T00:00:00Z");
    await actOn(server.call, request, "cancel");
    const next = await createRequest(server.call, claim, "monthly_help");
    await at(later);
    expect(await statusesOf(request)).toEqual(["created", "dropped", "dropped"]);
    expect(await statusesOf(next)).toEqual(["created", "created", "created"]);
    const page = await server.call("GET", "/v1/payout-requests?block_key=monthly_help");
    expect(page.body["data"]).toMatchObject([{ round: 1 }, { round: 2 }, { round: 3 }, { round: 4 }]);
  });
});
