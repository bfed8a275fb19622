import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestCaller, textAt } from "./support/call.ts";
import { pdf, withProof } from "./proofs/sample-proofs.ts";
import { readContract } from "./support/check-contract.ts";
import {
  act,
  actOn,
  createRequest,
  etagOf,
  filledIn,
  openClaim,
  policy,
  policyholder,
  save,
} from "./support/claims.ts";
import { openTestApp, type TestApp } from "./support/open-test-app.ts";

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());

describe("the OpenAPI document", () => {
  it("describes every answer of every address", async () => {
    const document = await server.call("GET", "/v1/openapi.json");
    const contract = readContract(document.body);
    const answered = new Set<string>();
    const mistakes: string[] = [];
    const call: TestCaller = async (method, url, options) => {
      const answer = await server.call(method, url, options);
      const checked = contract.check(method, url, answer);
      mistakes.push(...checked.mistakes);
      if (answer.status < 300) answered.add(checked.operation);
      return answer;
    };
    await callEverything(call);
    expect(mistakes).toEqual([]);
    expect(contract.operations.filter((operation) => !answered.has(operation))).toEqual([]);
  });

  it("is of version 3.1 and refers to nothing outside itself", async () => {
    const { body, text } = await server.call("GET", "/v1/openapi.json");
    expect(body["openapi"]).toBe("3.1.0");
    const schemas = body["components"]?.["schemas"] ?? {};
    for (const [, name, rest] of text.matchAll(/"\$ref":"(?:#\/components\/schemas\/([^"/]*))?([^"]*)"/g)) {
      expect(Object.keys(schemas), `${name} ${rest}`).toContain(name);
    }
  });

  it("has an id, a summary and a tag for every operation", async () => {
    const { body } = await server.call("GET", "/v1/openapi.json");
    const operations = Object.values(body["paths"] ?? {}).flatMap((path) => Object.values(path));
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const operation of operations) {
      expect(operation).toMatchObject({ summary: expect.stringMatching(/\.$/), tags: [expect.any(String)] });
    }
  });
});

/** A day at the server: every address with an answer, and the refusals that people meet. */
async function callEverything(call: TestCaller): Promise<void> {
  for (const url of ["/health", "/ready", "/v1/openapi.json", "/v1/product-modules", "/v1/product-modules/travel"]) {
    await call("GET", url);
  }
  for (const url of ["/metrics", "/v1/me", "/v1/audit/head"]) await call("GET", url);
  await call("GET", "/v1/product-modules/unknown");
  await call("POST", "/v1/evaluate", { body: { product_module_key: "travel", claim: {}, trace: true } });
  await call("POST", "/v1/evaluate", { body: { claim: {} } });
  await call("POST", "/v1/claims", { body: { product_module_key: "unknown", policy } });
  await call("POST", "/v1/claims", { body: {} });
  await call("POST", "/v1/claims", { raw: "{" });
  const claim = await openClaim(call);
  // The same number as the cellphone's, which is then sealed wherever it is paid to.
  const claimant = { id_number: policyholder.cellphone };
  await call("PATCH", `${claim}/claimant`, { body: claimant, headers: { "if-match": await etagOf(call, claim) } });
  await save(call, claim, filledIn);
  await save(call, claim, { unknown: { type: "input.text", value: "" } });
  const headers = { "if-match": await etagOf(call, claim) };
  await call("PATCH", `${claim}/blocks/notes`, { body: { type: "input.paragraph", value: "Call back" }, headers });
  await call("PATCH", `${claim}/blocks/notes`, { body: { type: "input.paragraph", value: "Call back" }, headers });
  await call("PATCH", `${claim}/blocks/notes`, { body: { type: "input.paragraph", value: "Call back" } });
  await call("POST", `${claim}/blocks/payout/request`);
  await act(call, claim, "send-to-review", "send-to-capture", "send-to-review");
  for (const decision of ["approve", "goodwill", "repudiate", "no-claim"]) {
    const name = decision === "approve" ? "approved" : decision === "repudiate" ? "repudiated" : decision;
    await act(call, claim, decision, `do-not-acknowledge-${name}`, decision, `acknowledge-${name}`);
    if (decision === "approve") await useRequests(call, claim);
    await act(call, claim, "close", "reopen", "send-to-review");
    await act(call, claim, `do-not-acknowledge-${name}`);
  }
  await useDetails(call);
  await useWebhooks(call);
  await call("GET", "/v1/claims?limit=1");
  await call("GET", "/v1/claims?cursor=x");
}

async function useRequests(call: TestCaller, claim: string): Promise<void> {
  await call("GET", claim);
  await call("GET", `${claim}?x=1`);
  await call("GET", `${claim}/cards`);
  await call("GET", `${claim}/blocks/payout/card`);
  await call("GET", `${claim}/blocks/payout/explain`);
  await call("GET", `${claim}/blocks/payout/explain`, { headers: { accept: "text/plain" } });
  for (const key of ["payout", "airtime", "monthly_help", "payout", "incident", "unknown"]) {
    const created = await call("POST", `${claim}/blocks/${key}/request`);
    if (created.status === 201) await call("GET", String(created.headers["location"]));
  }
  for (const kind of ["payout", "fulfillment", "annuity"]) {
    await call("GET", `/v1/${kind}-requests?limit=1`);
    await call("GET", `/v1/${kind}-requests/unknown`);
  }
  const annuity: unknown = (await call("GET", claim)).body["block_states"]?.["monthly_help"]?.["annuity_request_id"];
  await call("GET", `/v1/annuity-requests/${String(annuity)}/schedule`);
  await call("GET", "/v1/annuity-requests/unknown/schedule");
  await changeAccount(call, `/v1/annuity-requests/${String(annuity)}`);
  await lookBehindMasks(call, claim);
  await takeSteps(call, claim);
  await act(call, claim, "paid-out");
  await call("POST", "/v1/claims", { body: { product_module_key: "travel", policy, policyholder, extra: 1 } });
}

async function changeAccount(call: TestCaller, annuity: string): Promise<void> {
  const details = {
    bank_name: "absa",
    branch_code: "632005",
    account_type: "cheque_account",
    account_number: "0098765432",
  };
  const body = { payment_details: { type: "eft", details }, reason: "They changed banks" };
  const unknown = { ...body, payment_details: { type: "eft", details: { ...details, bank_name: "none" } } };
  for (const sent of [body, unknown, {}]) {
    await call("PATCH", `${annuity}/payment-details`, {
      body: sent,
      headers: { "if-match": await etagOf(call, annuity) },
    });
  }
  await call("PATCH", `${annuity}/payment-details`, { body });
  await call("PATCH", `${annuity}/payment-details`, { body, headers: { "if-match": '"1"' } });
}

async function lookBehindMasks(call: TestCaller, claim: string): Promise<void> {
  const reason = "The bank asked";
  const account = "/payment_details/details/account_number";
  for (const [kind, key, pointer] of [
    ["payout_request", "payout", `/payee${account}`],
    ["fulfillment_request", "airtime", "/fulfillment_data/cellphone_number"],
    ["annuity_request", "monthly_help", `/payee${account}`],
  ] as const) {
    const id: unknown = (await call("GET", claim)).body["block_states"]?.[key]?.[`${kind}_id`];
    const address = `/v1/${kind.replaceAll("_", "-")}s/${String(id)}`;
    await call("POST", `${address}/unmask`, { body: { pointer, reason } });
  }
  await call("POST", `${claim}/unmask`, { body: { pointer: "/claimant/id_number", reason } });
  await call("POST", `${claim}/unmask`, { body: { pointer: "/claim_status", reason } });
  await call("POST", `${claim}/unmask`, { body: { pointer: "/claimant/id_number", reason: "-" } });
  await call("POST", "/v1/claims/unknown/unmask", { body: { pointer: "/claimant/id_number", reason } });
}

/** Each step of each kind of request, every one on a new round; and those that are refused. */
async function takeSteps(call: TestCaller, claim: string): Promise<void> {
  const reason = { reason: "for the test" };
  const standing = await call("GET", claim);
  for (const [key, path, steps] of [
    ["payout", "payout-requests", ["approve", "process", "reject", "cancel", "complete"]],
    ["airtime", "fulfillment-requests", ["reject", "cancel", "approve"]],
    ["monthly_help", "annuity-requests", ["pause", "resume", "cancel", "complete"]],
  ] as const) {
    const state: unknown = standing.body["block_states"]?.[key]?.[`${path.slice(0, -1).replaceAll("-", "_")}_id`];
    let request = `/v1/${path}/${String(state)}`;
    for (const step of steps) {
      const proof = key === "payout" && step === "complete" ? withProof(pdf) : {};
      const answer = await actOn(call, request, step, step === "reject" ? reason : proof);
      if (key === "payout") await call("GET", `${request}/proof-of-payment`);
      await actOn(call, request, steps[0], steps[0] === "reject" ? reason : {});
      await call("POST", `${request}/${step}`);
      const status: unknown = answer.body["status"];
      const ended = status === "rejected" || status === "cancelled";
      if (ended) request = await createRequest(call, claim, key);
    }
  }
  const request = await createRequest(call, claim, "emergency_payout");
  const headers = { "if-match": await etagOf(call, request) };
  await call("PATCH", request, { body: { status: "processing" }, headers });
  await call("PATCH", request, { body: { status: "processing" }, headers });
  const items = ["unknown", request.split("/")[3]].map((id) => ({ id, version: 2 }));
  await call("POST", "/v1/payout-requests/bulk", { body: { action: "complete", items } });
}

async function useWebhooks(call: TestCaller): Promise<void> {
  await call("GET", "/v1/events?limit=2&type=claim_opened");
  await call("GET", "/v1/events?subject=nothing");
  const path = "/v1/webhook-endpoints";
  await call("POST", path, { body: { url: "https://me:secret@example.com/" } });
  const created = await call("POST", path, { body: { url: "https://example.com/", event_types: ["claim_opened"] } });
  const endpoint = String(created.headers["location"]);
  for (const one of ["rotate-secret", "disable", "ping", "enable"]) await call("POST", `${endpoint}/${one}`);
  const pinged = await call("POST", `${endpoint}/ping`);
  const delivery = `/v1/webhook-deliveries/${textAt(pinged.body, "delivery_id")}`;
  for (const url of [path, endpoint, `${path}/unknown`, "/v1/webhook-deliveries?status=pending", delivery]) {
    await call("GET", url);
  }
  await call("POST", `${delivery}/resend`);
  await call("POST", "/v1/webhook-deliveries/unknown/resend");
  await call("DELETE", endpoint);
}

async function useDetails(call: TestCaller): Promise<void> {
  const claim = await openClaim(call);
  for (const [method, what, body] of [
    ["POST", "assign", { assigned_to: "thandi" }],
    ["PATCH", "claimant", { first_name: "Sarah" }],
    ["POST", "policy", { policy }],
  ] as const) {
    await call(method, `${claim}/${what}`, { body, headers: { "if-match": await etagOf(call, claim) } });
    await call(method, `${claim}/${what}`, { body });
  }
  await call("POST", `${claim}/notes`, { body: { text: "Called back" } });
  await call("GET", `${claim}/notes`);
  await call("GET", `${claim}/events?limit=3`);
  await call("GET", "/v1/claims/unknown/events");
  await createRequest(call, claim, "emergency_payout");
  await call("POST", `${claim}/policy`, { body: { policy }, headers: { "if-match": await etagOf(call, claim) } });
}
