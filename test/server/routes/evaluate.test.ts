import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());

const module = {
  key: "tiny",
  name: "Tiny",
  version: "0.1.0",
  currency: "GBP",
  time_zone: "Europe/London",
  blocks: [{ block: { type: "heading", key: "title", title: "Claim {{claim.claim_number}} on {{dateNow}}" } }],
};

describe("POST /v1/evaluate", () => {
  it("answers the cards of a module that is sent, and stores nothing", async () => {
    const body = { module, claim: { claim_number: "C-1" }, now: "2026-07-01T12:00:00Z" };
    const answer = await server.call("POST", "/v1/evaluate", { body });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        module: { key: "tiny", version: "0.1.0" },
        now: "2026-07-01T12:00:00.000Z",
        diagnostics: [],
        cards: [{ key: "title", title: "Claim C-1 on 2026-07-01" }],
      },
    });
    expect(answer.body).not.toHaveProperty("trace");
    expect((await server.call("GET", "/v1/claims")).body["data"]).toEqual([]);
    expect(await server.call("GET", "/v1/product-modules/tiny")).toMatchObject({ status: 404 });
  });

  it("takes the claim wrapped, a served module by its key, and gives a trace when asked", async () => {
    const body = { product_module_key: "travel", claim: { claim: { claim_number: "C-1" } }, trace: true };
    const answer = await server.call("POST", "/v1/evaluate", { body });
    expect(answer).toMatchObject({ status: 200, body: { module: { key: "travel" } } });
    expect(JSON.stringify(answer.body["trace"])).toContain("claim.claim_number");
  });

  it("answers the diagnostics of a module that is wrong", async () => {
    const blocks = [{ block: { type: "heading", key: "title", title: "{{#if}}" } }];
    const answer = await server.call("POST", "/v1/evaluate", { body: { module: { ...module, blocks }, claim: {} } });
    expect(answer).toMatchObject({ status: 200, body: { diagnostics: [{ severity: "error", file: "module.json" }] } });
  });

  it.each([
    [{ claim: {} }, ""],
    [{ module, product_module_key: "travel", claim: {} }, ""],
    [{ module, claim: {}, now: "yesterday" }, "/now"],
    [{ module, claim: {}, now: "2026-02-30T99:00:00Z" }, "/now"],
    [{ module, claim: { claim_status: "new" } }, "/claim/claim_status"],
    [{ module, claim: { claim: { claim_status: "new" } } }, "/claim/claim/claim_status"],
    [{ module, claim: [] }, "/claim"],
    [{ module: [], claim: {} }, "/module"],
  ])("refuses %j and names the place", async (body, pointer) => {
    const refused = await server.call("POST", "/v1/evaluate", { body });
    expect(refused).toMatchObject({ status: 422, body: { code: "body_invalid", errors: [{ pointer }] } });
  });

  it("does not find a module that is not served", async () => {
    const refused = await server.call("POST", "/v1/evaluate", { body: { product_module_key: "unknown", claim: {} } });
    expect(refused.status).toBe(404);
  });
});
