import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { annuityModule, openAnnuity, runAt, runsOf } from "./annuity-claims.ts";

let server: TestApp;
beforeEach(async () => {
  server = await openTestApp({ modules: [annuityModule] });
});
afterEach(() => server.close());

describe("the due instants of an annuity", () => {
  it("are the last day of a short month, and keep the time of day when the clocks change", async () => {
    const { request } = await openAnnuity(server, "pension");
    for (let month = 3; month <= 14; month++) {
      // A server that looks once a month, on its second day.
      const [year, of] = month > 12 ? [2027, month - 12] : [2026, month];
      await runAt(server, new Date(Date.UTC(year, of, 2)).toISOString());
    }
    const runs = await runsOf(server, request);
    expect(runs.map(({ due_at }) => due_at)).toEqual([
      "2026-03-31T00:30:00.000Z",
      "2026-04-30T00:30:00.000Z",
      "2026-05-31T00:30:00.000Z",
      "2026-06-30T00:30:00.000Z",
      "2026-07-31T00:30:00.000Z",
      "2026-08-31T00:30:00.000Z",
      "2026-09-30T00:30:00.000Z",
      "2026-10-31T01:30:00.000Z",
      "2026-11-30T01:30:00.000Z",
      "2026-12-31T01:30:00.000Z",
      "2027-01-31T01:30:00.000Z",
      "2027-02-28T01:30:00.000Z",
    ]);
    expect(new Set(runs.map(({ status }) => status))).toEqual(new Set(["created"]));
    const page = await server.call("GET", "/v1/payout-requests?block_key=pension&limit=100");
    const payouts = page.body["data"] as unknown as readonly Record<string, unknown>[];
    expect(payouts.map(({ run, due_at }) => [run, due_at])).toEqual(runs.map(({ run, due_at }) => [run, due_at]));
    expect(payouts.every(({ created_at, due_at }) => String(created_at) > String(due_at))).toBe(true);
  });

  it("come once in the night that has no 02:30, an hour later, and once in the one that has it twice", async () => {
    server.clock.now = Date.parse("2024-03-01T12:00:00Z");
    const { request: spring } = await openAnnuity(server, "pension");
    await runAt(server, "2024-03-31T01:29:59Z");
    expect((await runsOf(server, spring))[0]).toMatchObject({ due_at: "2024-03-31T01:30:00.000Z", status: "coming" });
    await runAt(server, "2024-03-31T01:30:00Z");
    await runAt(server, "2024-03-31T02:30:00Z");
    expect((await runsOf(server, spring)).map(({ status }) => status).slice(0, 2)).toEqual(["created", "coming"]);
    server.clock.now = Date.parse("2027-10-05T12:00:00Z");
    const { request: autumn } = await openAnnuity(server, "pension");
    await runAt(server, "2027-10-31T00:30:00Z");
    await runAt(server, "2027-10-31T01:30:00Z");
    const [first, second] = await runsOf(server, autumn);
    expect(first).toMatchObject({ due_at: "2027-10-31T00:30:00.000Z", status: "created" });
    expect(second).toMatchObject({ due_at: "2027-11-30T01:30:00.000Z", status: "coming" });
  });

  it("of a leap day are the last of February in other years, and all made up for after years without a server", async () => {
    server.clock.now = Date.parse("2027-06-01T12:00:00Z");
    const { claim, request } = await openAnnuity(server, "leap_day");
    await runAt(server, "2030-03-05T00:00:00Z");
    expect(await runsOf(server, request)).toMatchObject([
      { due_at: "2028-02-28T23:00:00.000Z", status: "created" },
      { due_at: "2029-02-27T23:00:00.000Z", status: "created" },
      { due_at: "2030-02-27T23:00:00.000Z", status: "created" },
    ]);
    const page = await server.call("GET", "/v1/payout-requests?block_key=leap_day");
    expect(page.body["data"]).toMatchObject([{ run: 1 }, { run: 2 }, { run: 3 }]);
    expect((await server.call("GET", claim)).body["block_states"]?.["leap_day"]).toMatchObject({ status: "completed" });
    expect((await server.call("GET", request)).body).not.toHaveProperty("next_run_at");
  });
});
