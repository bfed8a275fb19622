import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import canonicalize from "canonicalize";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestAnswer } from "../support/call.ts";
import { act, actOn, etagOf, filledIn, openClaim, policy, releasedClaim, save } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { isKeyed, storeWith } from "./store-with.ts";

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());

const withKey = (key: string, more: Record<string, string> = {}): { readonly headers: Record<string, string> } => ({
  headers: { "idempotency-key": key, ...more },
});

const count = (answers: readonly TestAnswer[], status: number): number =>
  answers.filter((answer) => answer.status === status).length;

describe("a call that is sent again with its key", () => {
  it("is given the first answer, also when its version is stale and the request has gone on", async () => {
    const claim = await releasedClaim(server.call);
    const created = await server.call("POST", `${claim}/blocks/payout/request`, withKey("created"));
    const request = String(created.headers["location"]);
    const step = withKey("processed", { "if-match": String(created.headers["etag"]) });
    const processed = await server.call("POST", `${request}/process`, step);
    await actOn(server.call, request, "complete");
    const again = await server.call("POST", `${claim}/blocks/payout/request`, withKey("created"));
    expect(again).toMatchObject({ status: 201, text: created.text, headers: { "idempotency-replayed": "true" } });
    const stepAgain = await server.call("POST", `${request}/process`, step);
    expect(stepAgain).toMatchObject({ status: 200, text: processed.text });
  });

  it("is the same call however its address is escaped, and whatever the order of its body", async () => {
    const claim = await releasedClaim(server.call);
    const first = await server.call("POST", `${claim}/blocks/payout/request`, withKey("escaped"));
    const escaped = await server.call("POST", `${claim}/blocks/p%61yout/request`, withKey("escaped"));
    expect(escaped.text).toBe(first.text);
    const raw = (body: string) => server.call("POST", "/v1/claims", { raw: body, ...withKey("ordered") });
    const opened = await raw('{"product_module_key": "travel", "policy": {"policy_id": "p", "module": {}}}');
    const ordered = await raw('{"policy": {"module": {}, "policy_id": "p"}, "product_module_key": "travel"}');
    expect(ordered).toMatchObject({ status: 201, text: opened.text });
  });

  it("is carried out when it was refused before: problems are not kept", async () => {
    const claim = await openClaim(server.call);
    const send = async (): Promise<TestAnswer> =>
      server.call(
        "POST",
        `${claim}/send-to-review`,
        withKey("later", { "if-match": await etagOf(server.call, claim) }),
      );
    expect((await send()).status).toBe(422);
    await save(server.call, claim, filledIn);
    expect(await send()).toMatchObject({ status: 200, body: { claim_status: "in_review" } });
  });

  it("is somebody else's call with the same key of somebody else, and the same person's in every role", async () => {
    const claim = await openClaim(server.call);
    const add = (actor: string) =>
      server.call("POST", `${claim}/notes`, {
        body: { text: "Called" },
        ...withKey("note", { "x-sandbox-actor": actor }),
      });
    const first = await add("thandi:handler");
    const other = await add("sipho:handler");
    expect(other).toMatchObject({ status: 201, body: { created_by: { name: "sipho" } } });
    expect(await add("thandi:supervisor")).toMatchObject({ status: 201, text: first.text });
    expect(await add("thandi:auditor")).toMatchObject({ status: 403, body: { code: "role_not_allowed" } });
    expect((await server.call("GET", `${claim}/notes`)).body["data"]).toHaveLength(2);
  });

  it.each(["x".repeat(256), "two words", "é", ""])("is refused when its key cannot be kept: %j", async (key) => {
    const refused = await server.call("POST", "/v1/claims", {
      body: { product_module_key: "travel", policy },
      ...withKey(key),
    });
    expect(refused).toMatchObject({ status: 400, body: { code: "header_invalid" } });
  });

  it("leaves neither its key nor an account number where somebody could try bodies against what is kept", async () => {
    const key = "f2a1c6d0-canary";
    const module = { account_number: "62009876543210" };
    const open = { body: { product_module_key: "travel", policy: { ...policy, module } }, ...withKey(key) };
    const opened = await server.call("POST", "/v1/claims", open);
    expect(opened).toMatchObject({ status: 201, body: { policy: { module: { account_number: "•••• 3210" } } } });
    expect((await server.call("POST", "/v1/claims", open)).text).toBe(opened.text);
    const log = readFileSync(join(server.folder, "commits.jsonl"), "utf8");
    expect(log).toContain("idempotency_keys");
    expect(log).not.toContain(key);
    expect(log).not.toContain(module.account_number);
    const plain = ["POST", "/v1/claims", {}, open.body];
    expect(log).not.toContain(
      createHash("sha256")
        .update(canonicalize(plain) ?? "")
        .digest("hex"),
    );
  });
});

describe("C32d: equal calls at the same time", () => {
  it("have one effect, and each is given the first answer or told to wait", async () => {
    const claim = await releasedClaim(server.call);
    const url = `${claim}/blocks/payout/request`;
    const answers = await Promise.all(Array.from({ length: 50 }, () => server.call("POST", url, withKey("storm"))));
    expect(count(answers, 201) + count(answers, 409)).toBe(50);
    expect(new Set(answers.filter(({ status }) => status === 201).map(({ text }) => text)).size).toBe(1);
    for (const refused of answers.filter(({ status }) => status === 409)) {
      expect(refused).toMatchObject({ headers: { "retry-after": "1" }, body: { code: "idempotency_key_in_use" } });
    }
  });

  it("are told apart from another call with the key, which is never to be sent again", async () => {
    const url = `${await openClaim(server.call)}/notes`;
    const texts = ["Called", "Called", "Called twice"];
    const answers = await Promise.all(
      texts.map((text) => server.call("POST", url, { body: { text }, ...withKey("apart") })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 409, 422]);
  });
});

describe("a change of which the store does not know whether it was stored", () => {
  const lost = { committed: false, failure: { code: "CB6014", params: { database: "test" } } } as const;

  it.each([true, false])("is settled by the record of its key: stored %s", async (stored) => {
    const url = `${await openClaim(server.call)}/notes`;
    let away = true;
    const store = storeWith(server.store, {
      commit: async (commit) => {
        if (!away || !isKeyed(commit)) return server.store.commit(commit);
        if (stored) await server.store.commit(commit);
        return lost;
      },
    });
    const other = await openTestApp({ store });
    const send = () => other.call("POST", url, { body: { text: "Called" }, ...withKey(`lost-${stored}`) });
    const first = await send();
    if (stored) expect(first).toMatchObject({ status: 201, headers: { "idempotency-replayed": "true" } });
    else
      expect(first).toMatchObject({ status: 503, headers: { "retry-after": "5" }, body: { code: "change_unknown" } });
    away = false;
    expect((await send()).status).toBe(201);
    expect((await server.call("GET", url)).body["data"]).toHaveLength(1);
    await other.close();
  });

  it("is never said to have changed nothing", async () => {
    const url = `${await openClaim(server.call)}/notes`;
    const store = storeWith(server.store, { commit: () => Promise.resolve(lost) });
    const other = await openTestApp({ store });
    const refused = await other.call("POST", url, { body: { text: "Called" } });
    expect(refused).toMatchObject({ status: 503, body: { code: "change_unknown" } });
    expect(refused.body["help"]).not.toContain("Nothing was changed");
    await other.close();
  });
});

describe("an answer that is sent again", () => {
  it("is the first one by the byte, with the cards as they were then", async () => {
    const claim = await openClaim(server.call);
    const change = { body: { type: "input.currency", value: 500 }, ...withKey("cards", { "if-match": '"1"' }) };
    const first = await server.call("PATCH", `${claim}/blocks/payout_amount`, change);
    expect(first.text).toContain("To be paid");
    server.clock.now += 86_400_000;
    await act(server.call, claim, "close");
    expect((await server.call("PATCH", `${claim}/blocks/payout_amount`, change)).text).toBe(first.text);
  });
});
