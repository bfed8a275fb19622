import { afterAll, beforeAll, expect, it } from "vitest";
import { toApprovalRules } from "../../../server/approvals/approval-rules.ts";
import { createToken } from "../../../server/auth/manage-tokens.ts";
import type { TokenRole } from "../../../server/auth/token-roles.ts";
import { releasedClaim } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";

const limits = { supervisor: 500_000, finance: 500_000 };
const approvals = toApprovalRules({ approvals: { ZAR: { limits, second_approver_above: 100_000 } } });

let sandbox: TestApp;
let server: TestApp;
beforeAll(async () => {
  sandbox = await openTestApp();
  server = await openTestApp({ store: sandbox.store, sandbox: false, approvals });
});
afterAll(async () => {
  await server.close();
  await sandbox.close();
});

it("counts the tokens of one person once, and none of whoever created the request", async () => {
  const claim = await releasedClaim(sandbox.call);
  const maker = { "x-sandbox-actor": "thandi:handler" };
  const created = await sandbox.call("POST", `${claim}/blocks/payout/request`, { headers: maker });
  const request = String(created.headers["location"]);

  let version = 1;
  const step = async (action: string, owner: string, role: TokenRole): Promise<unknown> => {
    const { token } = await createToken(server.store, { owner, role, days: 1, now: server.clock.now });
    const headers = { authorization: `Bearer ${token}`, "if-match": `"${version}"` };
    const answer = await server.call("POST", `${request}/${action}`, { headers });
    if (answer.status === 200) version += 1;
    return answer.status === 200 ? answer.body["status"] : answer.body["code"];
  };

  expect(await step("approve", "thandi", "supervisor")).toBe("second_person_needed");
  expect(await step("process", "thandi", "finance")).toBe("second_person_needed");
  expect(await step("process", "pieter", "finance")).toBe("approvals_missing");
  expect(await step("approve", "pieter", "supervisor")).toBe("pending");
  expect(await step("approve", "pieter", "finance")).toBe("already_approved");
  expect(await step("process", "pieter", "finance")).toBe("approvals_missing");
  expect(await step("approve", "auditor", "auditor")).toBe("role_not_allowed");
  expect(await step("process", "nomsa", "finance")).toBe("processing");
  expect(await step("complete", "pieter", "finance")).toBe("completed");
});

it("takes names that differ in capitals, blanks or the form of their letters for one person", async () => {
  const claim = await releasedClaim(sandbox.call);
  const headers = { "x-sandbox-actor": "thandi nkosi:handler" };
  const created = await sandbox.call("POST", `${claim}/blocks/payout/request`, { headers });
  const request = String(created.headers["location"]);

  for (const name of ["Thandi Nkosi", "thandi nkosi ", "thandi  nkosi", "ｔhandi nkosi"]) {
    expect(await stepOf(request, "approve", name, "supervisor")).toBe("second_person_needed");
    expect(await stepOf(request, "process", name, "finance")).toBe("second_person_needed");
  }
  expect(await stepOf(request, "approve", "pieter", "supervisor")).toBe("pending");
  expect(await stepOf(request, "approve", "Pieter", "finance")).toBe("already_approved");
  expect(await stepOf(request, "process", "pieter ", "finance")).toBe("approvals_missing");
  expect(await stepOf(request, "process", "nomsa", "finance")).toBe("processing");
});

/** A step of a request with a new token; what the request is then, or why it is not. */
async function stepOf(request: string, action: string, owner: string, role: TokenRole): Promise<unknown> {
  const { token } = await createToken(server.store, { owner, role, days: 1, now: server.clock.now });
  const headers = { authorization: `Bearer ${token}`, "if-match": "*" };
  const answer = await server.call("POST", `${request}/${action}`, { headers });
  return answer.status === 200 ? answer.body["status"] : answer.body["code"];
}
