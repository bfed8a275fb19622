import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openClaim } from "./support/claims.ts";
import { openTestApp, type TestApp } from "./support/open-test-app.ts";

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());

const headers = { "content-type": "application/json" };

describe("bad input", () => {
  it.each([
    ["a body that is not JSON", { raw: "{", headers }, 400, "json_malformed"],
    ["a body that is not UTF-8", { raw: Buffer.from([0x7b, 0xff]), headers }, 400, "json_malformed"],
    ["a reserved name", { raw: '{"policy":{"__proto__":{}}}', headers }, 400, "json_unsafe"],
    ["an inexact number", { raw: '{"policy":{"sum":9007199254740993}}', headers }, 400, "json_unsafe"],
    ["deep nesting", { raw: `${"[".repeat(5000)}${"]".repeat(5000)}`, headers }, 400, "json_unsafe"],
    ["another content type", { raw: "a=1", headers: { "content-type": "text/plain" } }, 415, "media_type_unsupported"],
    ["no body", {}, 422, "body_invalid"],
    ["a list", { raw: "[]", headers }, 422, "body_invalid"],
    ["a bad actor", { raw: "{}", headers: { ...headers, "x-sandbox-actor": "x" } }, 400, "header_invalid"],
    ["a foreign host", { raw: "{}", headers: { ...headers, host: "attacker.example" } }, 403, "cross_site_request"],
    [
      "a foreign page",
      { raw: "{}", headers: { ...headers, origin: "http://attacker.example" } },
      403,
      "cross_site_request",
    ],
  ])("is answered with a problem: %s", async (_name, options, status, code) => {
    const refused = await server.call("POST", "/v1/claims", options);
    expect(refused).toMatchObject({ status, body: { status, code } });
    expect(refused.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  });

  it("is refused when it is larger than a mebibyte", async () => {
    const raw = JSON.stringify({ policy: { text: "x".repeat(1024 * 1024) } });
    const refused = await server.call("POST", "/v1/claims", { raw, headers });
    expect(refused).toMatchObject({ status: 413, body: { code: "body_too_large" } });
  });

  it("names the methods of an address that takes others", async () => {
    const refused = await server.call("DELETE", "/v1/claims/some-id");
    expect(refused).toMatchObject({ status: 405, headers: { allow: "GET" }, body: { code: "method_not_allowed" } });
  });

  it("does not know the method QUERY, with a content type or without", async () => {
    const { app } = server;
    const url = "/v1/claims";
    for (const sent of [{}, headers]) {
      const response = await app.inject({ method: "QUERY" as "GET", url, headers: sent });
      expect(response.statusCode).toBe(405);
    }
  });

  it.each(["/v2/claims", "/v1/claims/a/b/c/d", "/v1", "/page/../../package.json", "/page/%2e%2e/register-pages.ts"])(
    "finds nothing at %s",
    async (url) => {
      expect(await server.call("GET", url)).toMatchObject({ status: 404, body: { code: "route_not_found" } });
    },
  );

  it("is refused when an address cannot be decoded", async () => {
    expect((await server.call("GET", "/v1/claims/%ff")).status).toBe(404);
  });

  it("never makes the server fail, whatever JSON is sent where", async () => {
    const claim = await openClaim(server.call);
    const urls = [
      ["POST", "/v1/claims"],
      ["POST", "/v1/evaluate"],
      ["PATCH", `${claim}/blocks`],
      ["PATCH", `${claim}/blocks/incident`],
      ["PATCH", `${claim}/blocks/item`],
      ["POST", `${claim}/blocks/payout/request`],
      ["POST", `${claim}/approve`],
    ] as const;
    const likely = fc.constantFrom(
      "key",
      "block_state",
      "type",
      "value",
      "claim",
      "module",
      "policy",
      "product_module_key",
      "blocks",
    );
    const text = fc.oneof(likely, fc.constantFrom("travel", "incident", "item", "input.text", "dropdown"), fc.string());
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
        fc.array(tie("tree"), { maxLength: 3 }),
        fc.dictionary(fc.oneof(likely, fc.string()), tie("tree"), { maxKeys: 4 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...urls), tree, async ([method, url], body) => {
        const answer = await server.call(method, url, { raw: JSON.stringify(body), headers: { "if-match": "*" } });
        expect(answer.status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });
});
