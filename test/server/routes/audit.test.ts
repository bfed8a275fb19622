import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seal, verify } from "../audit/sample-history.ts";
import { policy } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";

let server: TestApp;
beforeAll(async () => void (server = await openTestApp()));
afterAll(() => server.close());

const askAs = (role: string): ReturnType<typeof server.call> =>
  server.call("GET", "/v1/audit/head", { headers: { "x-sandbox-actor": `Thandi:${role}` } });

describe("GET /v1/audit/head", () => {
  test("gives the head that verify finds, after each change and each seal", async () => {
    for (let round = 0; round < 3; round += 1) {
      await server.call("POST", "/v1/claims", { body: { product_module_key: "travel", policy } });
      if (round === 1) await seal(server.store, server.clock.now);
      const { status, body } = await server.call("GET", "/v1/audit/head");
      const { events, head, sealed_through } = await verify({ dataFolder: server.folder });
      expect({ status, body }).toEqual({ status: 200, body: { events, head, sealed_through } });
    }
  });

  test("is for those who read the audit", async () => {
    expect((await askAs("auditor")).status).toBe(200);
    expect(await askAs("handler")).toMatchObject({ status: 403, body: { code: "role_not_allowed" } });
  });
});
