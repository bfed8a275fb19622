import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { act, actOn, createRequest, etagOf, openClaim, releasedClaim } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());

const because = { reason: "The account is closed" };

async function stateOf(claim: string, key: string): Promise<unknown> {
  return (await server.call("GET", claim)).body["block_states"]?.[key];
}

describe("a payout request", () => {
  it("goes from pending over processing to completed, with its block state beside it", async () => {
    const claim = await releasedClaim(server.call);
    const request = await createRequest(server.call, claim, "payout");
    const processing = await actOn(server.call, request, "process");
    expect(processing).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { status: "processing" } });
    expect(processing.body).not.toHaveProperty("finalized_at");
    expect(await stateOf(claim, "payout")).toMatchObject({ type: "payout_request", status: "processing" });
    const completed = await actOn(server.call, request, "complete");
    expect(completed.body).toMatchObject({
      status: "completed",
      finalized_at: "2026-03-02T08:30:00.250Z",
      finalized_by: { name: "sandbox", role: "all" },
      allowed_actions: [],
    });
    expect(await stateOf(claim, "payout")).toMatchObject({ status: "completed" });
    expect((await server.call("GET", request)).text).toBe(completed.text);
  });

  it("says what may be done with it next", async () => {
    const request = await createRequest(server.call, await releasedClaim(server.call), "payout");
    const { body } = await server.call("GET", request);
    expect(body["allowed_actions"]).toEqual([
      { action: "process", label: "Mark as processing", reason_required: false },
      { action: "complete", label: "Mark as completed", reason_required: false },
      { action: "reject", label: "Reject", reason_required: true },
      { action: "cancel", label: "Cancel", reason_required: false },
    ]);
  });

  it("does not move while the claim is not released", async () => {
    const claim = await openClaim(server.call);
    const request = await createRequest(server.call, claim, "emergency_payout");
    const refused = await actOn(server.call, request, "process");
    expect(refused).toMatchObject({ status: 409, body: { code: "action_not_allowed" } });
    expect(refused.body["allowed_actions"]).toEqual(["reject", "cancel"]);
  });

  it("stays where it is while the claim is closed or reopened", async () => {
    const claim = await releasedClaim(server.call);
    const request = await createRequest(server.call, claim, "payout");
    for (const action of ["close", "reopen"]) {
      await act(server.call, claim, action);
      const refused = await actOn(server.call, request, "process");
      expect(refused).toMatchObject({
        status: 409,
        body: { code: "claim_not_released", allowed_actions: ["reject", "cancel"] },
      });
    }
  });

  it("takes a reason when it is rejected, and only then", async () => {
    const request = await createRequest(server.call, await releasedClaim(server.call), "payout");
    expect(await actOn(server.call, request, "reject", { reason: " " })).toMatchObject({
      status: 422,
      body: { code: "reason_required", errors: [{ pointer: "/reason" }] },
    });
    expect(await actOn(server.call, request, "process", because)).toMatchObject({
      status: 422,
      body: { code: "reason_not_allowed", errors: [{ pointer: "/reason" }] },
    });
    const rejected = await actOn(server.call, request, "reject", because);
    expect(rejected.body).toMatchObject({ status: "rejected", rejection_reason: "The account is closed" });
  });

  it("gives its block a next round once it is rejected or cancelled", async () => {
    const claim = await releasedClaim(server.call);
    const first = await createRequest(server.call, claim, "payout");
    await actOn(server.call, first, "reject", because);
    const second = await createRequest(server.call, claim, "payout");
    await actOn(server.call, second, "cancel");
    const third = await createRequest(server.call, claim, "payout");
    expect(await stateOf(claim, "payout")).toMatchObject({ status: "pending", round: 3 });
    expect(new Set([first, second, third]).size).toBe(3);
    expect((await server.call("GET", first)).body).toMatchObject({ status: "rejected", round: 1 });
  });

  it("is not cancelled any more once it is processing", async () => {
    const request = await createRequest(server.call, await releasedClaim(server.call), "payout");
    await actOn(server.call, request, "process");
    const refused = await actOn(server.call, request, "cancel");
    expect(refused).toMatchObject({ status: 409, body: { allowed_actions: ["complete", "reject"] } });
  });

  it("takes the published form, which names the status", async () => {
    const request = await createRequest(server.call, await releasedClaim(server.call), "payout");
    const patch = async (body: object) =>
      server.call("PATCH", request, { body, headers: { "if-match": await etagOf(server.call, request) } });
    expect(await patch({ status: "processing" })).toMatchObject({ status: 200, body: { status: "processing" } });
    expect(await patch({ status: "pending" })).toMatchObject({ status: 409, body: { code: "action_not_allowed" } });
    expect(await patch({ status: "rejected", ...because })).toMatchObject({ body: { status: "rejected" } });
    expect(await patch({ status: "successful" })).toMatchObject({ status: 422, body: { code: "body_invalid" } });
  });

  it("follows the claim's acknowledgement by itself and never by a call", async () => {
    const request = await createRequest(server.call, await openClaim(server.call), "emergency_payout");
    expect(await actOn(server.call, request, "release")).toMatchObject({ status: 404 });
  });
});

describe("a fulfillment request", () => {
  it.each([
    ["approve", {}, "successful"],
    ["reject", because, "rejected"],
    ["cancel", {}, "cancelled"],
  ])("can be taken through %s", async (action, body, status) => {
    const claim = await releasedClaim(server.call);
    const request = await createRequest(server.call, claim, "airtime");
    expect((await actOn(server.call, request, action, body)).body).toMatchObject({ status });
    expect(await stateOf(claim, "airtime")).toMatchObject({ type: "fulfillment_request", status });
  });
});

describe("an annuity request", () => {
  it("is paused, resumed and ended", async () => {
    const claim = await releasedClaim(server.call);
    const request = await createRequest(server.call, claim, "monthly_help");
    for (const [action, status] of [
      ["pause", "paused"],
      ["resume", "active"],
      ["complete", "completed"],
    ] as const) {
      expect((await actOn(server.call, request, action)).body).toMatchObject({ status });
      expect(await stateOf(claim, "monthly_help")).toMatchObject({ type: "annuity_request", status });
    }
  });
});

describe("a step of a request", () => {
  it("needs to be told which version it was decided on", async () => {
    const request = await createRequest(server.call, await releasedClaim(server.call), "payout");
    expect(await server.call("POST", `${request}/process`)).toMatchObject({ status: 428 });
    const headers = { "if-match": '"7"' };
    const stale = await server.call("POST", `${request}/process`, { headers });
    expect(stale).toMatchObject({ status: 412, headers: { etag: '"1"' }, body: { code: "precondition_failed" } });
    const unknown = await server.call("POST", "/v1/payout-requests/unknown/process", { headers });
    expect(unknown).toMatchObject({ status: 404 });
  });

  it("is taken once, however many ask for it at the same time", async () => {
    const claim = await releasedClaim(server.call);
    const request = await createRequest(server.call, claim, "payout");
    const headers = { "if-match": '"1"' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => server.call("POST", `${request}/process`, { headers })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(19);
  });

  it("does not fail because another block of the claim changed meanwhile", async () => {
    const claim = await releasedClaim(server.call);
    const payout = await createRequest(server.call, claim, "payout");
    const airtime = await createRequest(server.call, claim, "airtime");
    const answers = await Promise.all([
      actOn(server.call, payout, "process"),
      actOn(server.call, airtime, "approve"),
      server.call("POST", `${claim}/blocks/emergency_payout/request`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 201]);
    expect(await stateOf(claim, "payout")).toMatchObject({ status: "processing" });
    expect(await stateOf(claim, "airtime")).toMatchObject({ status: "successful" });
  });

  it("records who took it, in the request's own events", async () => {
    const claim = await releasedClaim(server.call);
    const request = await createRequest(server.call, claim, "payout");
    await actOn(server.call, request, "reject", because, "pieter:finance");
    const [, , , id = ""] = request.split("/");
    const subject = { collection: "payout_requests", id } as const;
    const { events } = await server.store.events({ after: 0, limit: 100, subject });
    expect(events.map(({ type }) => type)).toEqual(["payout_request_created", "payout_request_failed"]);
    expect(events[1]).toMatchObject({
      actor: { name: "pieter", role: "finance" },
      data: { block_key: "payout", from: "pending", to: "rejected", reason: "The account is closed" },
    });
  });

  it("that lets something go is not for whoever created the request, in whatever role", async () => {
    const claim = await releasedClaim(server.call);
    const headers = { "x-sandbox-actor": "thandi:handler" };
    const created = await server.call("POST", `${claim}/blocks/payout/request`, { headers });
    const request = String(created.headers["location"]);
    for (const action of ["process", "complete"]) {
      const refused = await actOn(server.call, request, action, {}, "thandi:finance");
      expect(refused).toMatchObject({ status: 403, body: { code: "second_person_needed" } });
    }
    const processed = await actOn(server.call, request, "process", {}, "pieter:finance");
    expect(processed).toMatchObject({ status: 200 });
  });

  it("by the one person of a sandbox says in its event that nobody else looked", async () => {
    const request = await createRequest(server.call, await releasedClaim(server.call), "payout");
    await actOn(server.call, request, "process");
    const [, , , id = ""] = request.split("/");
    const subject = { collection: "payout_requests", id } as const;
    const { events } = await server.store.events({ after: 0, limit: 100, subject });
    expect(events[1]?.data).toMatchObject({ four_eyes: "sandbox" });
  });
});
