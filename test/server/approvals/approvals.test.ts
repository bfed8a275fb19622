import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toApprovalRules } from "../../../server/approvals/approval-rules.ts";
import { runDue } from "../../../server/jobs/run-due.ts";
import { type TestAnswer, textAt } from "../support/call.ts";
import { act, actOn, createRequest, etagOf, openClaim, releasedClaim, save } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";

const rules = toApprovalRules({
  approvals: { ZAR: { limits: { supervisor: 400_000, finance: 200_000 }, second_approver_above: 100_000 } },
});

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp({ approvals: rules });
});
afterAll(() => server.close());

/** A payout of this amount that thandi, a handler, asked for. */
async function payoutOf(amount: number, on: TestApp = server): Promise<string> {
  const claim = await openClaim(on.call);
  const states = {
    incident: { type: "input.text", value: "Lost" },
    payout_amount: { type: "input.currency", value: amount },
  };
  await save(on.call, claim, states);
  await act(on.call, claim, "send-to-review", "approve", "acknowledge-approved");
  const headers = { "x-sandbox-actor": "thandi:handler" };
  const created = await on.call("POST", `${claim}/blocks/payout/request`, { headers });
  if (created.status !== 201) throw new Error(created.text);
  return String(created.headers["location"]);
}

const step = (request: string, action: string, actor: string): Promise<TestAnswer> =>
  actOn(server.call, request, action, {}, actor);

async function patch(request: string, body: object, actor: string): Promise<TestAnswer> {
  const headers = { "if-match": await etagOf(server.call, request), "x-sandbox-actor": actor };
  return server.call("PATCH", request, { body, headers });
}

describe("the limit of a role", () => {
  it("lets a payout of exactly this amount go, and one cent more only with the approval of others", async () => {
    const atLimit = await payoutOf(100_000);
    const small = toApprovalRules({ approvals: { ZAR: { limits: { supervisor: 400_000, finance: 100_000 } } } });
    const other = await openTestApp({ approvals: small });
    expect(await step(atLimit, "process", "pieter:finance")).toMatchObject({ status: 200 });

    const above = await payoutOf(100_001, other);
    for (const action of ["approve", "process", "complete"]) {
      const refused = await actOn(other.call, above, action, {}, "pieter:finance");
      expect(refused).toMatchObject({ status: 403, body: { code: "approval_limit_exceeded" } });
    }
    await actOn(other.call, above, "approve", {}, "sipho:supervisor");
    const processed = await actOn(other.call, above, "process", {}, "pieter:finance");
    await other.close();
    expect(processed.body).toMatchObject({ status: "processing", approvals: [{ actor: { name: "sipho" } }] });
  });

  it("keeps whoever is below it from being one of two", async () => {
    const atLimit = await payoutOf(200_000);
    await step(atLimit, "approve", "sipho:supervisor");
    expect(await step(atLimit, "process", "pieter:finance")).toMatchObject({ status: 200 });

    const above = await payoutOf(200_001);
    await step(above, "approve", "sipho:supervisor");
    for (const action of ["approve", "process", "complete"]) {
      const refused = await step(above, action, "pieter:finance");
      expect(refused).toMatchObject({ status: 403, body: { code: "approval_limit_exceeded" } });
    }
    expect((await server.call("GET", above)).body).toMatchObject({ status: "pending", approvals: [{}] });
    await step(above, "approve", "naledi:supervisor");
    expect(await step(above, "process", "pieter:finance")).toMatchObject({
      status: 200,
      body: { approvals: [{ actor: { name: "sipho" } }, { actor: { name: "naledi" } }] },
    });
  });

  it("is its own for each role, and the refusal names the roles that may", async () => {
    const request = await payoutOf(400_000);
    const refused = await step(request, "approve", "pieter:finance");
    expect(refused.body).toMatchObject({
      code: "approval_limit_exceeded",
      detail: "pieter has the role finance, whose limit is below ZAR 4,000.00. These roles may approve it: supervisor.",
    });
    expect(await step(request, "approve", "sipho:supervisor")).toMatchObject({ status: 200 });
    const above = await payoutOf(400_001);
    expect((await step(above, "approve", "sipho:supervisor")).body).toMatchObject({
      code: "approval_limit_exceeded",
      detail: "sipho has the role supervisor, whose limit is below ZAR 4,000.01. These roles may approve it: none.",
    });
  });

  it("holds for the published form and for each item of a bulk step", async () => {
    const [small, large] = [await payoutOf(100_000), await payoutOf(200_001)];
    expect(await patch(large, { status: "processing" }, "pieter:finance")).toMatchObject({ status: 403 });
    expect(await patch(large, { status: "completed" }, "pieter:finance")).toMatchObject({ status: 403 });
    const items = [small, large].map((request) => ({ id: request.split("/")[3], version: 1 }));
    const headers = { "x-sandbox-actor": "pieter:finance" };
    const many = await server.call("POST", "/v1/payout-requests/bulk", { body: { action: "process", items }, headers });
    expect(many.body["results"]).toMatchObject([
      { status: 200, request_status: "processing" },
      { status: 403, problem: { code: "approval_limit_exceeded" } },
    ]);
  });

  it("is zero in a currency that the configuration does not name", async () => {
    const elsewhere = toApprovalRules({ approvals: { EUR: { limits: { supervisor: 400_000, finance: 400_000 } } } });
    const other = await openTestApp({ approvals: elsewhere });
    const request = await payoutOf(100, other);
    const refused = await actOn(other.call, request, "process", {}, "pieter:finance");
    await other.close();
    expect(refused).toMatchObject({ status: 403, body: { code: "approval_limit_exceeded" } });
  });
});

describe("a payout above the second limit", () => {
  it("needs two people, and one of exactly this amount only one", async () => {
    expect(await step(await payoutOf(100_000), "complete", "pieter:finance")).toMatchObject({ status: 200 });
    const request = await payoutOf(100_001);
    const alone = await step(request, "process", "pieter:finance");
    expect(alone).toMatchObject({
      status: 409,
      body: {
        code: "approvals_missing",
        approvals: { have: 1, need: 2 },
        detail: "A payout of ZAR 1,000.01 needs 2 people who may approve it; with pieter it has 1.",
        help: expect.stringContaining("These roles may: supervisor, finance."),
      },
    });
    const approved = await step(request, "approve", "sipho:supervisor");
    expect(approved.body).toMatchObject({
      status: "pending",
      approvals_needed: 2,
      approvals: [{ actor: { name: "sipho", role: "supervisor" }, at: "2026-03-02T08:30:00.250Z" }],
    });
    const processed = await step(request, "process", "pieter:finance");
    expect(processed.body).toMatchObject({
      status: "processing",
      approvals: [{ actor: { name: "sipho" } }, { actor: { name: "pieter" } }],
    });
    expect(await step(request, "complete", "pieter:finance")).toMatchObject({ status: 200 });
  });

  it("counts one person once, whatever role or token he comes with", async () => {
    const request = await payoutOf(150_000);
    await step(request, "approve", "pieter:supervisor");
    expect(await step(request, "approve", "pieter:finance")).toMatchObject({
      status: 409,
      body: { code: "already_approved" },
    });
    expect(await step(request, "process", "pieter:finance")).toMatchObject({
      status: 409,
      body: { code: "approvals_missing", approvals: { have: 1, need: 2 } },
    });
  });

  it("is not approved by whoever created it, in whatever role", async () => {
    const request = await payoutOf(150_000);
    for (const actor of ["thandi:supervisor", "thandi:finance"]) {
      expect(await step(request, "approve", actor)).toMatchObject({
        status: 403,
        body: { code: "second_person_needed" },
      });
    }
    expect(await step(request, "approve", "ann:handler")).toMatchObject({ body: { code: "role_not_allowed" } });
    expect((await server.call("GET", request)).body).not.toHaveProperty("approvals");
  });

  it("is approved by many at once, each item by itself", async () => {
    const requests = [await payoutOf(150_000), await payoutOf(400_001)];
    const items = requests.map((request) => ({ id: request.split("/")[3], version: 1 }));
    const headers = { "x-sandbox-actor": "sipho:supervisor" };
    const many = await server.call("POST", "/v1/payout-requests/bulk", { body: { action: "approve", items }, headers });
    expect(many.body["results"]).toMatchObject([
      { status: 200, request_status: "pending" },
      { status: 403, problem: { code: "approval_limit_exceeded" } },
    ]);
  });

  it("offers its approval among what may be done next, a smaller one does not", async () => {
    for (const [amount, offered] of [
      [100_001, true],
      [100_000, false],
    ] as const) {
      const { text } = await server.call("GET", await payoutOf(amount));
      expect(text.includes('"action":"approve"')).toBe(offered);
    }
  });

  it("is approved only while its claim is released, and never once it has ended", async () => {
    const request = await payoutOf(150_000);
    await step(request, "reject", "pieter:finance");
    const { body } = await server.call("GET", request);
    await act(server.call, `/v1/claims/${textAt(body, "claim_id")}`, "close");
    expect(await step(request, "approve", "sipho:supervisor")).toMatchObject({
      status: 409,
      body: { code: "claim_not_released" },
    });
    await actOn(server.call, request, "reject", { reason: "Closed" });
    expect(await step(request, "approve", "sipho:supervisor")).toMatchObject({
      status: 409,
      body: { code: "action_not_allowed", allowed_actions: [] },
    });
  });

  it("keeps the approvals that were given when the limits change, and counts those that still may", async () => {
    const request = await payoutOf(150_000);
    await step(request, "approve", "sipho:supervisor");
    const stricter = toApprovalRules({
      approvals: { ZAR: { limits: { finance: 200_000 }, second_approver_above: 100_000 } },
    });
    const other = await openTestApp({ approvals: stricter, store: server.store });
    const refused = await actOn(other.call, request, "process", {}, "pieter:finance");
    expect(refused).toMatchObject({ body: { code: "approvals_missing", approvals: { have: 1, need: 2 } } });
    const again = await actOn(other.call, request, "approve", {}, "sipho:finance");
    expect(again.body["approvals"]).toMatchObject([{ actor: { name: "sipho", role: "finance" } }]);
    expect(await actOn(other.call, request, "process", {}, "pieter:finance")).toMatchObject({ status: 200 });
    await other.close();
  });

  it("is let go by the one person of a sandbox, whose event says that nobody else looked", async () => {
    const request = await payoutOf(450_000);
    expect(await step(request, "process", "sandbox:all")).toMatchObject({ status: 200 });
    const [, , , id = ""] = request.split("/");
    const subject = { collection: "payout_requests", id } as const;
    const { events } = await server.store.events({ after: 0, limit: 10, subject });
    expect(events[1]?.data).toMatchObject({ four_eyes: "sandbox", to: "processing" });
    expect(await step(request, "complete", "pieter:finance")).toMatchObject({ status: 403 });
  });
});

describe("an approval", () => {
  it("is an event of the request and leaves its claim as it was", async () => {
    const request = await payoutOf(150_000);
    const claim = `/v1/claims/${textAt((await server.call("GET", request)).body, "claim_id")}`;
    const before = await etagOf(server.call, claim);
    await step(request, "approve", "sipho:supervisor");
    expect(await etagOf(server.call, claim)).toBe(before);
    const [, , , id = ""] = request.split("/");
    const subject = { collection: "payout_requests", id } as const;
    const { events } = await server.store.events({ after: 0, limit: 10, subject });
    expect(events[1]).toMatchObject({
      type: "payout_request_approved",
      actor: { name: "sipho", role: "supervisor" },
      data: { block_key: "payout", from: "pending", to: "pending" },
    });
  });

  it("is given by one of two who give it at the same time on one version", async () => {
    const request = await payoutOf(150_000);
    const answers = await Promise.all(
      ["sipho:supervisor", "pieter:finance"].map((actor) => {
        const headers = { "if-match": '"1"', "x-sandbox-actor": actor };
        return server.call("POST", `${request}/approve`, { headers });
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 412]));
  });

  it("of each run of an annuity is for the amount of that run", async () => {
    const atRun = toApprovalRules({
      approvals: { ZAR: { limits: { supervisor: 50_000, finance: 50_000 }, second_approver_above: 49_999 } },
    });
    const other = await openTestApp({ approvals: atRun });
    const claim = await releasedClaim(other.call);
    const annuity = await createRequest(other.call, claim, "monthly_help");
    other.clock.now = Date.parse("2026-04-26T00:00:00Z");
    await runDue({ store: other.store, clock: () => other.clock.now });
    const { body } = await other.call("GET", `${annuity}/schedule`);
    const [first, second] = (body["runs"] as unknown as readonly Record<string, unknown>[]).map(
      (run) => `/v1/payout-requests/${String(run["payout_request_id"])}`,
    );
    const refused = await actOn(other.call, String(first), "process", {}, "pieter:finance");
    expect(refused).toMatchObject({ body: { code: "approvals_missing" } });
    await actOn(other.call, String(first), "approve", {}, "sipho:supervisor");
    expect(await actOn(other.call, String(first), "process", {}, "pieter:finance")).toMatchObject({ status: 200 });
    const next = await actOn(other.call, String(second), "process", {}, "pieter:finance");
    expect(next).toMatchObject({ body: { code: "approvals_missing", approvals: { have: 1 } } });
    await other.close();
  });
});
