import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ability, abilities, may, roles } from "../../../server/auth/abilities.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";

const missing = "00000000-0000-4000-8000-0000000000ff";
const payout = `/v1/payout-requests/${missing}`;

/** One call for each ability that a route asks for; whoever may make it hears something else than 403. */
const calls: { readonly [Name in Ability]?: readonly ["GET" | "POST" | "PATCH", string, object?] } = {
  read: ["GET", "/v1/claims"],
  capture: ["PATCH", `/v1/claims/${missing}/blocks`, []],
  decide: ["POST", `/v1/claims/${missing}/approve`],
  acknowledge: ["POST", `/v1/claims/${missing}/acknowledge-approved`],
  close: ["POST", `/v1/claims/${missing}/close`],
  reopen: ["POST", `/v1/claims/${missing}/reopen`],
  request: ["POST", `/v1/claims/${missing}/blocks/payout/request`],
  cancel_request: ["POST", `${payout}/cancel`],
  approve_request: ["POST", `/v1/fulfillment-requests/${missing}/approve`],
  reject_request: ["POST", `${payout}/reject`],
  pay: ["POST", `${payout}/process`],
  manage_annuity: ["POST", `/v1/annuity-requests/${missing}/pause`],
};

const expected: Readonly<Record<string, string>> = {
  configurer: "read",
  handler: "read capture close request cancel_request",
  assessor: "read capture decide request cancel_request",
  supervisor:
    "read capture decide acknowledge close reopen request cancel_request approve_request reject_request manage_annuity",
  finance: "read cancel_request approve_request reject_request pay",
  auditor: "read",
  all: Object.keys(calls).join(" "),
};

let server: TestApp;

beforeAll(async () => {
  server = await openTestApp();
});

afterAll(() => server.close());

describe("the roles", () => {
  it.each(roles)("let %s do what the table says, and nothing else", async (role) => {
    const allowed: string[] = [];
    for (const [ability, [method, url, body]] of Object.entries(calls)) {
      const headers = { "x-sandbox-actor": `ann:${role}` };
      const answer = await server.call(method, url, { headers, ...(body && { body }) });
      const code: unknown = answer.body["code"];
      if (code !== "role_not_allowed") allowed.push(ability);
      else expect(answer.status).toBe(403);
    }
    expect(allowed.join(" ")).toBe(expected[role]);
  });

  it("are held by the published form and by the bulk form too", async () => {
    const headers = { "x-sandbox-actor": "ann:supervisor" };
    const items = [{ id: missing, version: 1 }];
    const code = async (method: "PATCH" | "POST", url: string, body: object): Promise<unknown> =>
      (await server.call(method, url, { headers: { ...headers, "if-match": '"1"' }, body })).body["code"];
    expect(await code("PATCH", payout, { status: "processing" })).toBe("role_not_allowed");
    expect(await code("PATCH", payout, { status: "rejected", reason: "Twice" })).toBe("not_found");
    expect(await code("POST", "/v1/payout-requests/bulk", { action: "process", items })).toBe("role_not_allowed");
    expect(
      await code("POST", "/v1/payout-requests/bulk", { action: "reject", reason: "Twice", items }),
    ).toBeUndefined();
  });

  it("are named to whoever has the wrong one", async () => {
    const headers = { "x-sandbox-actor": "ann:handler" };
    const answer = await server.call("POST", `/v1/claims/${missing}/approve`, { headers });
    expect(answer.body["detail"]).toBe(
      "ann has the role handler, which does not allow this. These roles do: assessor, supervisor.",
    );
  });

  it("grant nothing to a role that is unknown", () => {
    expect(abilities.filter((ability) => may("system", ability) || may("constructor", ability))).toEqual([]);
  });
});
