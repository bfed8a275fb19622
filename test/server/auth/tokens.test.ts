import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createToken, hasTokens, revokeToken } from "../../../server/auth/manage-tokens.ts";
import type { TokenRole } from "../../../server/auth/token-roles.ts";
import { policy, policyholder } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";

let server: TestApp;

beforeEach(async () => {
  server = await openTestApp({ sandbox: false });
});

afterEach(() => server.close());

async function tokenOf(owner: string, role: TokenRole, days?: number): Promise<{ id: string; authorization: string }> {
  const { token, document } = await createToken(server.store, { owner, role, days, now: server.clock.now });
  return { id: document.token_id, authorization: `Bearer ${token}` };
}

const opening = { product_module_key: "travel", policy, policyholder };

describe("a server with tokens", () => {
  it("answers 401 to a call without one, and says how to send it", async () => {
    const answer = await server.call("GET", "/v1/claims");
    expect(answer).toMatchObject({ status: 401, body: { code: "token_needed" } });
    expect(answer.headers["www-authenticate"]).toBe("Bearer");
  });

  it("says who calls before it looks at the body", async () => {
    const answer = await server.call("POST", "/v1/claims", { body: { nonsense: true } });
    expect(answer.status).toBe(401);
  });

  it.each(["Bearer", "Bearer x", `Bearer cbt_0123456789abcdef_${"A".repeat(43)}`, "Basic YTpi", ""])(
    "refuses %j",
    async (authorization) => {
      await tokenOf("ann", "handler");
      expect((await server.call("GET", "/v1/claims", { headers: { authorization } })).status).toBe(401);
    },
  );

  it("refuses the secret of one token with the id of another", async () => {
    const [one, two] = [await tokenOf("ann", "handler"), await tokenOf("ben", "supervisor")];
    const authorization = one.authorization.replace(one.id, two.id);
    expect((await server.call("GET", "/v1/claims", { headers: { authorization } })).status).toBe(401);
  });

  it("records the owner, and holds him to his role", async () => {
    const { authorization } = await tokenOf("Thandi Nkosi", "handler");
    const opened = await server.call("POST", "/v1/claims", { body: opening, headers: { authorization } });
    expect(opened).toMatchObject({ status: 201, body: { created_by: { name: "Thandi Nkosi", role: "handler" } } });
    const url = `${opened.headers["location"]}/approve`;
    const refused = await server.call("POST", url, { headers: { authorization, "if-match": '"1"' } });
    expect(refused).toMatchObject({ status: 403, body: { code: "role_not_allowed" } });
  });

  it("takes nobody's word for who he is", async () => {
    const { authorization } = await tokenOf("ann", "handler");
    const headers = { authorization, "x-sandbox-actor": "sandbox:all" };
    expect(await server.call("GET", "/v1/claims", { headers })).toMatchObject({ status: 400 });
  });

  it("lets nobody acknowledge what he decided, by whichever of his tokens", async () => {
    const [assessor, supervisor, second] = [
      await tokenOf("ann", "assessor"),
      await tokenOf("ann", "supervisor"),
      await tokenOf("ben", "supervisor"),
    ];
    const opened = await server.call("POST", "/v1/claims", { body: opening, headers: assessor });
    const claim = String(opened.headers["location"]);
    const step = async (action: string, { authorization }: { authorization: string }): Promise<unknown> => {
      const { headers } = await server.call("GET", claim, { headers: { authorization } });
      const answer = await server.call("POST", `${claim}/${action}`, {
        headers: { authorization, "if-match": String(headers["etag"]) },
        body: { reason: "for the test" },
      });
      return answer.status === 200 ? 200 : answer.body["code"];
    };
    await fillIn(claim, assessor.authorization);
    expect(await step("send-to-review", assessor)).toBe(200);
    expect(await step("approve", assessor)).toBe(200);
    expect(await step("acknowledge-approved", supervisor)).toBe("second_person_needed");
    expect(await step("acknowledge-approved", second)).toBe(200);
  });

  it("forgets a token that is revoked or past its time, at once", async () => {
    const [revoked, short] = [await tokenOf("ann", "handler"), await tokenOf("ben", "handler", 1)];
    const status = async (headers: { authorization: string }): Promise<number> =>
      (await server.call("GET", "/v1/claims", { headers: { authorization: headers.authorization } })).status;
    expect([await status(revoked), await status(short)]).toEqual([200, 200]);
    await revokeToken(server.store, revoked.id, server.clock.now);
    server.clock.now += 86_400_000 - 1;
    expect([await status(revoked), await status(short)]).toEqual([401, 200]);
    server.clock.now += 1;
    expect(await status(short)).toBe(401);
    expect(await hasTokens(server.store)).toBe(true);
  });

  it("keeps health, the documentation and the files of the page open, and nothing else", async () => {
    expect(await Promise.all(["/health", "/ready", "/v1/openapi.json"].map(statusOf))).toEqual([200, 200, 200]);
    expect(await Promise.all(["/", "/docs", "/page/texts/x"].map(statusOf))).toEqual([200, 200, 401]);
  });

  it("never keeps a secret", async () => {
    const { authorization } = await tokenOf("ann", "handler");
    const secret = authorization.slice(-43);
    const files = await readdir(server.folder, { recursive: true, withFileTypes: true });
    const texts = files
      .filter((file) => file.isFile())
      .map((file) => readFile(join(file.parentPath, file.name), "utf8"));
    const kept = (await Promise.all(texts)).join();
    expect(kept).toContain("secret_sha256");
    expect(kept).not.toContain(secret);
  });
});

async function statusOf(url: string): Promise<number> {
  return (await server.call("GET", url)).status;
}

async function fillIn(claim: string, authorization: string): Promise<void> {
  const body = [
    { key: "incident", block_state: { type: "input.text", value: "The suitcase did not arrive" } },
    { key: "payout_amount", block_state: { type: "input.currency", value: 125050 } },
  ];
  const headers = { authorization, "if-match": '"1"' };
  const saved = await server.call("PATCH", `${claim}/blocks`, { body, headers });
  if (saved.status !== 200) throw new Error(saved.text);
}
