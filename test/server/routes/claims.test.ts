import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { textAt } from "../support/call.ts";
import { openClaim, policy, policyholder } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());

describe("opening a claim", () => {
  it("answers the flat claim with its address, its version and its defaults", async () => {
    const body = { product_module_key: "travel", policy, policyholder, claimant: { first_name: "Sipho" } };
    const opened = await server.call("POST", "/v1/claims", { body, headers: { "x-sandbox-actor": "thandi:handler" } });
    expect(opened.status).toBe(201);
    expect(opened.headers).toMatchObject({ etag: '"1"', location: `/v1/claims/${textAt(opened.body, "claim_id")}` });
    expect(opened.body).toMatchObject({
      claim_status: "open",
      approval_status: "pending",
      created_by: { name: "thandi", role: "handler" },
      created_at: "2026-03-02T08:30:00.250Z",
      currency: "ZAR",
      policy,
      policyholder,
      policy_id: "policy-1",
      policyholder_id: "holder-1",
      claimant: { first_name: "Sipho" },
      app_data: null,
      product_module: { key: "travel", version: "1.0.0" },
      block_states: { incident_date: { type: "input.date", value: "2026-03-02", defaulted: true } },
    });
    expect(opened.body).not.toHaveProperty("product_module_key");
    const read = await server.call("GET", String(opened.headers["location"]));
    expect(read.body).toEqual(opened.body);
  });

  it("numbers claims in the order in which they are opened", async () => {
    const numbers: number[] = [];
    for (let count = 0; count < 3; count++) {
      const claim = await server.call("GET", await openClaim(server.call));
      numbers.push(Number(/^CLM-(\d{6})$/.exec(textAt(claim.body, "claim_number"))?.[1]));
    }
    const [first = Number.NaN] = numbers;
    expect(numbers).toEqual([first, first + 1, first + 2]);
  });

  it("refuses a module that is not served", async () => {
    const refused = await server.call("POST", "/v1/claims", { body: { product_module_key: "unknown", policy } });
    expect(refused).toMatchObject({ status: 404, body: { code: "not_found" } });
  });

  it("names every mistake in the body with its place", async () => {
    const body = { product_module: "travel", policy: {}, claimant: null };
    const refused = await server.call("POST", "/v1/claims", { body });
    expect(refused).toMatchObject({ status: 422, body: { code: "body_invalid" } });
    expect(refused.body["errors"]).toEqual([
      { pointer: "", code: "CB2002", detail: '"product_module_key" is missing.' },
      { pointer: "/product_module", code: "CB2001", detail: '"product_module" is not known here.' },
    ]);
  });

  it("checks the documents in the body against their own schemas", async () => {
    const body = {
      product_module_key: "travel",
      policy: { ...policy, sum_assured: "much" },
      claimant: { first_name: 5 },
    };
    const refused = await server.call("POST", "/v1/claims", { body });
    expect(refused.status).toBe(422);
    expect(refused.body["errors"]).toMatchObject([
      { pointer: "/policy/sum_assured" },
      { pointer: "/claimant/first_name" },
    ]);
  });
});

describe("the list of claims", () => {
  it("gives every claim once, page after page, the oldest first", async () => {
    for (let count = 0; count < 5; count++) await openClaim(server.call);
    const all = await server.call("GET", "/v1/claims?limit=100");
    const found: unknown[] = [];
    let query = "";
    do {
      const page = await server.call("GET", `/v1/claims?limit=2${query}`);
      expect(page.status).toBe(200);
      found.push(...Object.values(page.body["data"] ?? {}));
      query = page.body["next_cursor"] === null ? "" : `&cursor=${textAt(page.body, "next_cursor")}`;
    } while (query !== "");
    expect(found).toEqual(all.body["data"]);
    expect(found.length).toBeGreaterThan(5);
  });

  it("filters by the status", async () => {
    const none = await server.call("GET", "/v1/claims?claim_status=closed");
    expect(none.body).toEqual({ data: [], next_cursor: null });
  });

  it.each([
    ["limit=0", "query_invalid"],
    ["limit=101", "query_invalid"],
    ["limit=ten", "query_invalid"],
    ["state=open", "query_invalid"],
    ["claim_status=opened", "query_invalid"],
    ["claim_status=open&claim_status=closed", "query_invalid"],
    ["cursor=2", "cursor_invalid"],
  ])("refuses %s instead of ignoring it", async (query, code) => {
    const refused = await server.call("GET", `/v1/claims?${query}`);
    expect(refused).toMatchObject({ status: 400, body: { code } });
  });
});

describe("reading a claim", () => {
  it("answers a problem for an unknown one", async () => {
    const refused = await server.call("GET", "/v1/claims/unknown", { headers: { "x-request-id": "call-7" } });
    expect(refused.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    expect(refused.headers["x-request-id"]).toBe("call-7");
    expect(refused.body).toEqual({
      type: "https://claimblocks.dev/codes/CB7011",
      title: "No such document",
      help: "Check the id; lists show what there is.",
      status: 404,
      detail: 'There is no claim "unknown".',
      instance: "call-7",
      code: "not_found",
    });
  });
});
