import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { act, etagOf, filledIn, openClaim, save } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";

let server: TestApp;
let claim: string;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());
beforeEach(async () => {
  claim = await openClaim(server.call);
});

describe("the lifecycle of a claim", () => {
  it("goes from open to paid out", async () => {
    await save(server.call, claim, filledIn);
    const paid = await act(server.call, claim, "send-to-review", "approve", "acknowledge-approved", "paid-out");
    expect(paid).toMatchObject({ status: 200, body: { claim_status: "paid_out", approval_status: "approved" } });
    expect(paid.headers["etag"]).toBe(await etagOf(server.call, claim));
  });

  it("refuses an action out of turn and says what is allowed", async () => {
    const refused = await act(server.call, claim, "paid-out");
    expect(refused).toMatchObject({
      status: 409,
      body: { code: "action_not_allowed", allowed_actions: ["send-to-review", "close"] },
    });
  });

  it("asks for a reason where one is needed", async () => {
    const headers = { "if-match": '"1"' };
    for (const options of [{ headers }, { headers, body: {} }, { headers, body: { reason: " " } }]) {
      const refused = await server.call("POST", `${claim}/close`, options);
      expect(refused).toMatchObject({
        status: 422,
        body: { code: "reason_required", errors: [{ pointer: "/reason" }] },
      });
    }
  });

  it("keeps the reason of a claim that was turned down, as long as it is", async () => {
    await save(server.call, claim, filledIn);
    const repudiated = await act(server.call, claim, "send-to-review", "repudiate");
    expect(repudiated.body["rejection_reason"]).toBe("for the test");
    const undone = await act(server.call, claim, "do-not-acknowledge-repudiated");
    expect(undone.body).toMatchObject({ approval_status: "pending", rejection_reason: null });
  });

  it("does not send a claim to review while required blocks are empty", async () => {
    const refused = await act(server.call, claim, "send-to-review");
    expect(refused).toMatchObject({
      status: 422,
      body: { code: "required_blocks_missing", errors: [{ pointer: "/block_states/incident" }] },
    });
  });

  it("is acknowledged by somebody else than whoever decided it, in whatever role", async () => {
    await save(server.call, claim, filledIn);
    await act(server.call, claim, "send-to-review");
    const as = async (actor: string, action: string) =>
      server.call("POST", `${claim}/${action}`, {
        headers: { "if-match": await etagOf(server.call, claim), "x-sandbox-actor": actor },
      });
    const decided = await as("anna:assessor", "approve");
    expect(decided.body).toMatchObject({ decided_by: { name: "anna", role: "assessor" }, acknowledged_by: null });
    expect(await as("anna:supervisor", "acknowledge-approved")).toMatchObject({
      status: 403,
      body: { code: "second_person_needed" },
    });
    const acknowledged = await as("sipho:supervisor", "acknowledge-approved");
    expect(acknowledged.body).toMatchObject({ decided_by: { name: "anna" }, acknowledged_by: { name: "sipho" } });
    const reopened = await act(server.call, claim, "close", "reopen", "send-to-review");
    expect(reopened.body).toMatchObject({ decided_by: null, acknowledged_by: null });
  });

  it("needs to be told which version it acts on", async () => {
    const blind = await server.call("POST", `${claim}/close`, { body: { reason: "done" } });
    expect(blind.status).toBe(428);
    const stale = await server.call("POST", `${claim}/close`, {
      body: { reason: "done" },
      headers: { "if-match": '"9"' },
    });
    expect(stale.status).toBe(412);
  });

  it("does not find an action that does not exist", async () => {
    const refused = await server.call("POST", `${claim}/pay`, { headers: { "if-match": "*" } });
    expect(refused).toMatchObject({ status: 404, body: { code: "route_not_found" } });
  });
});

const requestOf = async (): Promise<string> => {
  await save(server.call, claim, filledIn);
  const created = await server.call("POST", `${claim}/blocks/emergency_payout/request`);
  expect(created).toMatchObject({ status: 201, body: { status: "pending_claim_approval" } });
  return String(created.headers["location"]);
};

describe("a payout that waits for the claim's approval", () => {
  it.each([
    ["pending", ["send-to-review", "approve", "acknowledge-approved"]],
    ["pending", ["send-to-review", "goodwill", "acknowledge-goodwill"]],
    ["rejected", ["send-to-review", "repudiate", "acknowledge-repudiated"]],
    ["rejected", ["send-to-review", "no-claim", "acknowledge-no-claim"]],
    ["rejected", ["close"]],
  ])("becomes %s by %j, and the block's state says so", async (status, actions) => {
    const request = await requestOf();
    const acted = await act(server.call, claim, ...actions);
    expect(acted.body["block_states"]?.["emergency_payout"]).toMatchObject({ status });
    const read = await server.call("GET", request);
    expect(read).toMatchObject({ headers: { etag: '"2"' }, body: { status } });
    expect(read.body["finalized_by"]).toEqual(status === "rejected" ? { name: "sandbox", role: "all" } : undefined);
    expect("rejection_reason" in read.body).toBe(status === "rejected");
  });

  it("may be asked for again, as the next round, once it was rejected", async () => {
    await requestOf();
    await act(server.call, claim, "close", "reopen");
    const second = await server.call("POST", `${claim}/blocks/emergency_payout/request`);
    expect(second).toMatchObject({ status: 201, body: { round: 2 } });
    const { body } = await server.call("GET", claim);
    expect(body["block_states"]?.["emergency_payout"]).toMatchObject({ status: "pending_claim_approval", round: 2 });
  });
});
