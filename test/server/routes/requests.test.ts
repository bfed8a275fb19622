import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { textAt } from "../support/call.ts";
import { openClaim, releasedClaim, save } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());

describe("creating a request", () => {
  it("freezes the values, and the block's state names the request", async () => {
    const claim = await releasedClaim(server.call);
    server.clock.now += 90_000;
    const headers = { "x-sandbox-actor": "lerato:handler" };
    const created = await server.call("POST", `${claim}/blocks/payout/request`, { headers });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      block_key: "payout",
      status: "pending",
      round: 1,
      amount: 125050,
      currency: "ZAR",
      created_by: { name: "lerato", role: "handler" },
      created_at: new Date(server.clock.now).toISOString(),
      payee: { policyholder_id: "holder-1", payment_details: { details: { account_number: "•••• 5678" } } },
      module: { key: "travel", version: "1.0.0" },
    });
    const id = textAt(created.body, "payout_request_id");
    expect(created.headers["location"]).toBe(`/v1/payout-requests/${id}`);
    const read = await server.call("GET", String(created.headers["location"]));
    expect(read).toMatchObject({ headers: { etag: '"1"' }, body: created.body });
    const { body } = await server.call("GET", claim);
    expect(body["block_states"]?.["payout"]).toEqual({
      type: "payout_request",
      payout_request_id: id,
      status: "pending",
    });
    const card = await server.call("GET", `${claim}/blocks/payout/card`);
    expect(card.body).toMatchObject({ actionable: false, request: { id, kind: "payout_request", status: "pending" } });
  });

  it.each([
    ["airtime", "fulfillment", "pending"],
    ["monthly_help", "annuity", "active"],
  ])("creates the request of %s", async (key, kind, status) => {
    const claim = await releasedClaim(server.call);
    const created = await server.call("POST", `${claim}/blocks/${key}/request`, { body: {} });
    expect(created).toMatchObject({ status: 201, body: { status, block_key: key } });
    const id = created.body[`${kind}_request_id`];
    const listed = await server.call(
      "GET",
      `/v1/${kind}-requests?claim_id=${textAt(created.body, "claim_id")}&status=${status}`,
    );
    expect(listed.body).toMatchObject({ data: [{ [`${kind}_request_id`]: id }], next_cursor: null });
  });

  it("happens once for a block", async () => {
    const claim = await releasedClaim(server.call);
    const [first, second] = [
      await server.call("POST", `${claim}/blocks/payout/request`),
      await server.call("POST", `${claim}/blocks/payout/request`),
    ];
    expect(second).toMatchObject({
      status: 409,
      body: { code: "already_requested", existing_request_id: textAt(first.body, "payout_request_id") },
    });
  });

  it("happens once for 200 calls at the same time", async () => {
    const claim = await releasedClaim(server.call);
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => server.call("POST", `${claim}/blocks/payout/request`)),
    );
    const created = answers.filter(({ status }) => status === 201);
    expect(created).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(199);
    const ids = new Set(refused.map(({ body }) => body["existing_request_id"]));
    expect([...ids]).toEqual([created[0]?.body["payout_request_id"]]);
    const listed = await server.call("GET", `/v1/payout-requests?claim_id=${textAt(created[0]?.body, "claim_id")}`);
    expect(listed.body["data"]).toHaveLength(1);
  });

  it("holds several blocks of one claim apart when they are used at the same time", async () => {
    const claim = await releasedClaim(server.call);
    const keys = ["payout", "emergency_payout", "airtime", "monthly_help"];
    const answers = await Promise.all(keys.map((key) => server.call("POST", `${claim}/blocks/${key}/request`)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const { body } = await server.call("GET", claim);
    expect(Object.keys(body["block_states"] ?? {})).toEqual(expect.arrayContaining(keys));
  });

  it("says what stands in the way of a block that is off", async () => {
    const claim = await openClaim(server.call);
    const refused = await server.call("POST", `${claim}/blocks/airtime/request`);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: "block_not_actionable", refusal: { code: "block_disabled", property: "disabled_if" } },
    });
    expect(refused.body["detail"]).toBe(refused.body["refusal"]?.["reason"]);
  });

  it("names the property whose value is not there", async () => {
    const claim = await releasedClaim(server.call);
    await save(server.call, claim, { payout_amount: { type: "input.currency", value: null } });
    const refused = await server.call("POST", `${claim}/blocks/payout/request`);
    expect(refused).toMatchObject({ status: 422, body: { code: "value_invalid" } });
    expect(refused.body["errors"]).toContainEqual(
      expect.objectContaining({ pointer: "/amount", code: "missing_value" }),
    );
  });

  it("does not find a block that is not there, or that makes no requests", async () => {
    const claim = await openClaim(server.call);
    expect(await server.call("POST", `${claim}/blocks/unknown/request`)).toMatchObject({ status: 404 });
    expect(await server.call("POST", `${claim}/blocks/incident/request`)).toMatchObject({ status: 409 });
    expect(await server.call("POST", "/v1/claims/unknown/blocks/payout/request")).toMatchObject({ status: 404 });
  });

  it("takes no values from the caller", async () => {
    const claim = await releasedClaim(server.call);
    const refused = await server.call("POST", `${claim}/blocks/payout/request`, { body: { amount: 1 } });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: "/amount" }] } });
  });
});

describe("the lists of requests", () => {
  it.each(["payout", "fulfillment", "annuity"])("refuses unknown filters of %s requests", async (kind) => {
    expect(await server.call("GET", `/v1/${kind}-requests?state=x`)).toMatchObject({ status: 400 });
    expect(await server.call("GET", `/v1/${kind}-requests?status=x`)).toMatchObject({ status: 400 });
    expect(await server.call("GET", `/v1/${kind}-requests?cursor=x`)).toMatchObject({ status: 400 });
    expect(await server.call("GET", `/v1/${kind}-requests/unknown`)).toMatchObject({ status: 404 });
  });

  it("filters by block", async () => {
    const claim = await releasedClaim(server.call);
    await server.call("POST", `${claim}/blocks/payout/request`);
    await server.call("POST", `${claim}/blocks/emergency_payout/request`);
    const [, , , id] = claim.split("/");
    const listed = await server.call("GET", `/v1/payout-requests?claim_id=${id}&block_key=payout`);
    expect(listed.body["data"]).toMatchObject([{ block_key: "payout" }]);
  });
});
