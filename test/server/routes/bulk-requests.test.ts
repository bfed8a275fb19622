import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actOn, createRequest, openClaim, releasedClaim } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());

const path = "/v1/payout-requests/bulk";

async function payoutId(claim: string, key = "payout"): Promise<string> {
  return (await createRequest(server.call, claim, key)).split("/")[3] ?? "";
}

describe("a bulk step", () => {
  it("says of each item what became of it, and lets none stop another", async () => {
    const ready = await payoutId(await releasedClaim(server.call));
    const moved = await payoutId(await releasedClaim(server.call));
    await actOn(server.call, `/v1/payout-requests/${moved}`, "process");
    const waiting = await payoutId(await openClaim(server.call), "emergency_payout");
    const items = [moved, "unknown", waiting, ready].map((id) => ({ id, version: 1 }));
    const { status, body } = await server.call("POST", path, { body: { action: "process", items } });
    expect(status).toBe(200);
    expect(body["results"]).toMatchObject([
      { id: moved, status: 412, problem: { code: "precondition_failed", status: 412 } },
      { id: "unknown", status: 404, problem: { code: "not_found" } },
      { id: waiting, status: 409, problem: { code: "action_not_allowed" } },
      { id: ready, status: 200, etag: '"2"', request_status: "processing" },
    ]);
  });

  it("takes requests of one claim at once", async () => {
    const claim = await releasedClaim(server.call);
    const ids = [await payoutId(claim), await payoutId(claim, "emergency_payout")];
    const body = { action: "reject", reason: "Paid in cash", items: ids.map((id) => ({ id, version: 1 })) };
    const answer = await server.call("POST", path, { body });
    expect(answer.body["results"]).toMatchObject([{ request_status: "rejected" }, { request_status: "rejected" }]);
    const { body: read } = await server.call("GET", claim);
    expect(read["block_states"]).toMatchObject({
      payout: { status: "rejected" },
      emergency_payout: { status: "rejected" },
    });
  });

  it("takes an item that is named twice once", async () => {
    const item = { id: await payoutId(await releasedClaim(server.call)), version: 1 };
    const answer = await server.call("POST", path, { body: { action: "process", items: [item, item] } });
    const statuses = (answer.body["results"] as unknown as readonly { readonly status: number }[]).map(
      ({ status }) => status,
    );
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 412]);
  });

  it("asks each rejection for its reason", async () => {
    const item = { id: await payoutId(await releasedClaim(server.call)), version: 1 };
    const answer = await server.call("POST", path, { body: { action: "reject", items: [item] } });
    expect(answer.body["results"]).toMatchObject([{ status: 422, problem: { code: "reason_required" } }]);
  });

  it("has at least one item, at most 500, and only steps of payouts", async () => {
    const item = { id: "x", version: 1 };
    const many = Array.from({ length: 501 }, () => item);
    for (const body of [
      { action: "process", items: [] },
      { action: "process", items: many },
      { action: "release", items: [item] },
      { action: "cancel", items: [item] },
      { action: "process", items: [{ id: "x" }] },
    ]) {
      expect(await server.call("POST", path, { body })).toMatchObject({ status: 422, body: { code: "body_invalid" } });
    }
  });
});
