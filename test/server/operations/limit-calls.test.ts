import { afterEach, describe, expect, it } from "vitest";
import { createToken } from "../../../server/auth/manage-tokens.ts";
import type { TokenRole } from "../../../server/auth/token-roles.ts";
import type { TestAnswer } from "../support/call.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { operationsForTest } from "./operations-for-test.ts";

let server: TestApp;
afterEach(() => server.close());

async function start(limits: { rateLimit?: number; sensitiveRateLimit?: number }): Promise<void> {
  server = await openTestApp({ sandbox: false, operations: operationsForTest(limits) });
}

async function tokenOf(owner: string, role: TokenRole = "handler"): Promise<{ authorization: string }> {
  const { token } = await createToken(server.store, { owner, role, days: undefined, now: server.clock.now });
  return { authorization: `Bearer ${token}` };
}

const claims = (headers: Record<string, string> = {}): Promise<TestAnswer> =>
  server.call("GET", "/v1/claims", { headers });

describe("the limit of calls in a minute", () => {
  it("counts a person whatever token he takes, says what is left, and then answers 429", async () => {
    await start({ rateLimit: 3 });
    const [first, second, other] = [await tokenOf("ann"), await tokenOf("ann"), await tokenOf("ben")];
    const answers = [await claims(first), await claims(second), await claims(first), await claims(second)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers.map(({ headers }) => headers["ratelimit-remaining"])).toEqual(["2", "1", "0", "0"]);
    expect(answers[3]).toMatchObject({ body: { code: "too_many_calls" }, headers: { "ratelimit-limit": "3" } });
    const wait = Number(answers[3]?.headers["retry-after"]);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect((await claims(other)).status).toBe(200);
  });

  it("counts whoever does not say who calls by address", async () => {
    await start({ rateLimit: 2 });
    const statuses = [await claims(), await claims({ authorization: "Bearer x" }), await claims()];
    expect(statuses.map(({ status }) => status)).toEqual([401, 401, 429]);
    expect((await claims(await tokenOf("ann"))).status).toBe(200);
  });

  it("is another one, and its own count, for calls that show what is sealed", async () => {
    await start({ sensitiveRateLimit: 2 });
    const headers = await tokenOf("ann", "finance");
    const body = { pointer: "/policy/account_number", reason: "Confirm the account" };
    const unmask = (): Promise<TestAnswer> => server.call("POST", "/v1/claims/unknown/unmask", { body, headers });
    const statuses = [await unmask(), await unmask(), await unmask()].map(({ status }) => status);
    expect(statuses).toEqual([404, 404, 429]);
    expect((await claims(headers)).status).toBe(200);
  });

  it("leaves /health, /ready and the page alone", async () => {
    await start({ rateLimit: 1 });
    for (const url of ["/health", "/ready", "/", "/health", "/ready", "/"]) {
      expect((await server.call("GET", url)).status).toBe(200);
    }
  });

  it("is not there unless it is set", async () => {
    await start({});
    const headers = await tokenOf("ann");
    const answers = await Promise.all(Array.from({ length: 50 }, () => claims(headers)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(answers[0]?.headers["ratelimit-limit"]).toBeUndefined();
  });
});
