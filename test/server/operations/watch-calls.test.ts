import { afterEach, describe, expect, it } from "vitest";
import { createToken } from "../../../server/auth/manage-tokens.ts";
import { StoreUnavailable } from "../../../server/store/store-unavailable.ts";
import { textAt } from "../support/call.ts";
import { openClaim, policy, policyholder } from "../support/claims.ts";
import { openTestApp, type TestApp, type TestAppOptions } from "../support/open-test-app.ts";
import { operationsForTest, type TestOperations } from "./operations-for-test.ts";

let server: TestApp;
let operations: TestOperations;

async function start(options: TestAppOptions = {}): Promise<void> {
  operations = operationsForTest();
  server = await openTestApp({ ...options, operations });
}

afterEach(() => server.close());

const canary = "canary-0821234567";

describe("a call", () => {
  it("is one line in the log: who, where, how long, and nothing that was sent", async () => {
    await start();
    const headers = { "x-sandbox-actor": "Thandi Nkosi:handler", "x-request-id": "call-1" };
    const body = { product_module_key: "travel", policy: { ...policy, note: canary }, policyholder };
    const opened = await server.call("POST", "/v1/claims", { body, headers });
    const id = textAt(opened.body, "claim_id");
    await server.call("GET", `/v1/claims/${id}?${canary}=1`, { headers });
    await server.call("GET", `/v1/${canary}`);
    const [first, second, third, ...rest] = operations.lines();
    expect(first).toMatchObject({
      level: "info",
      request_id: "call-1",
      method: "POST",
      route: "/v1/claims",
      status: 201,
      actor: "Thandi Nkosi",
      role: "handler",
      ms: expect.any(Number) as number,
    });
    expect(second).toMatchObject({ route: "/v1/claims/:claim_id", status: 400 });
    expect(third).toMatchObject({ method: "GET", route: "unmatched", status: 404 });
    expect(rest).toEqual([]);
    expect(operations.text()).not.toContain(canary);
    expect(operations.text()).not.toContain(id);
  });

  it("is left out of the log where it only watches", async () => {
    await start();
    for (const url of ["/health", "/ready", "/metrics", "/", "/page/main.js"]) {
      expect((await server.call("GET", url)).status).toBe(200);
    }
    expect(operations.lines()).toEqual([]);
  });

  it("that goes wrong on our side says where, under the id of the call", async () => {
    await start();
    server.store.read = () => Promise.reject(new TypeError(`no ${canary} for "${canary} of Thandi"`));
    const answer = await server.call("GET", "/v1/claims/x", { headers: { "x-request-id": "call-2" } });
    expect(answer).toMatchObject({ status: 500, body: { instance: "call-2" } });
    expect(operations.lines()).toMatchObject([
      { level: "error", request_id: "call-2", err: { type: "TypeError" } },
      { level: "info", request_id: "call-2", status: 500 },
    ]);
    expect(operations.text()).not.toContain("0821234567");
  });

  it("that finds no store is said in the log too", async () => {
    await start();
    server.store.read = () => Promise.reject(new StoreUnavailable({ code: "CB6013", params: {} }));
    expect((await server.call("GET", "/v1/claims/x")).status).toBe(503);
    expect(operations.lines()[0]).toMatchObject({ level: "error", code: "CB6013" });
  });
});

describe("an answer", () => {
  it("is no page, is kept nowhere, and is what it says it is", async () => {
    await start();
    for (const url of ["/v1/claims", "/v1/claims/unknown", "/nowhere", "/metrics"]) {
      expect({ url, ...(await server.call("GET", url)) }).toMatchObject({
        url,
        headers: {
          "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
          "x-content-type-options": "nosniff",
          "cache-control": "no-store",
        },
      });
    }
  });
});

describe("GET /metrics", () => {
  it("shows calls by route, in a form that parses", async () => {
    await start();
    const claim = await openClaim(server.call);
    await server.call("GET", claim);
    await server.call("GET", "/v1/claims/unknown");
    await server.app.inject({ method: "HEAD", url: claim });
    await server.call("DELETE", "/nowhere");
    const { text, headers } = await server.call("GET", "/metrics");
    expect(headers["content-type"]).toContain("text/plain");
    for (const line of text.split("\n").filter(Boolean)) {
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="[^"]*",?)+\})? [\d.e+-]+)$/);
    }
    const counted = /^claimblocks_http_request_seconds_count(.*)$/gm;
    expect([...text.matchAll(counted)].map(([, series]) => series)).toEqual([
      '{method="POST",route="/v1/claims",status="2xx"} 1',
      '{method="GET",route="/v1/claims/:claim_id",status="2xx"} 1',
      '{method="GET",route="/v1/claims/:claim_id",status="4xx"} 1',
      '{method="HEAD",route="/v1/claims/:claim_id",status="2xx"} 1',
      '{method="any",route="unmatched",status="4xx"} 1',
    ]);
  });

  it("asks for a token where there are tokens, and so does /v1/me", async () => {
    await start({ sandbox: false });
    const order = { owner: "Grace Auditor", role: "auditor", days: undefined, now: server.clock.now } as const;
    const { token } = await createToken(server.store, order);
    const headers = { authorization: `Bearer ${token}` };
    expect((await server.call("GET", "/metrics")).status).toBe(401);
    expect((await server.call("GET", "/metrics", { headers })).status).toBe(200);
    expect((await server.call("GET", "/v1/me")).status).toBe(401);
    expect((await server.call("GET", "/v1/me", { headers })).body).toEqual({
      name: "Grace Auditor",
      role: "auditor",
      abilities: ["read", "read_audit"],
      sandbox: false,
    });
    expect(operations.text()).not.toContain(token);
  });
});

describe("GET /ready", () => {
  it("says no from the moment a stop is asked for, while calls are still answered", async () => {
    await start();
    operations.readiness.stopping = true;
    expect(await server.call("GET", "/ready")).toMatchObject({ status: 503, body: { code: "not_ready" } });
    expect((await server.call("GET", "/health")).status).toBe(200);
    expect((await server.call("GET", "/v1/claims")).status).toBe(200);
  });

  it("says no once the disk takes no more, and while the store cannot be reached", async () => {
    await start();
    expect((await server.call("GET", "/ready")).status).toBe(200);
    operations.readiness.storeFailure = { code: "CB6007", params: {} };
    expect((await server.call("GET", "/ready")).body).toMatchObject({ detail: expect.stringContaining("CB6007") });
    operations.readiness.storeFailure = undefined;
    server.store.list = () => Promise.reject(new StoreUnavailable({ code: "CB6013", params: {} }));
    expect((await server.call("GET", "/ready")).status).toBe(503);
  });
});
