import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createForgettingTask } from "../../../server/idempotency/forget-answers.ts";
import { openClaim } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());

const day = 86_400_000;

function add(claim: string, key: string, text = "Called"): ReturnType<TestApp["call"]> {
  return server.call("POST", `${claim}/notes`, { body: { text }, headers: { "idempotency-key": key } });
}

function forget(): Promise<void> {
  return createForgettingTask(server).run(server.clock.now, new AbortController().signal);
}

describe("an answer that was kept for a week", () => {
  it("is let go of, and its key still keeps the call from being carried out again", async () => {
    const claim = await openClaim(server.call);
    const at = new Date(server.clock.now).toISOString();
    const first = await add(claim, "old");
    server.clock.now += 3 * day;
    await add(claim, "young");
    await forget();
    expect((await add(claim, "old")).text).toBe(first.text);
    server.clock.now += 5 * day;
    await forget();
    const refused = await add(claim, "old");
    expect(refused).toMatchObject({ status: 409, body: { code: "idempotency_key_expired" } });
    expect(refused.body["detail"]).toContain(at);
    expect(await add(claim, "old", "Another")).toMatchObject({ status: 422, body: { code: "idempotency_key_reused" } });
    expect(await add(claim, "young")).toMatchObject({ status: 201, headers: { "idempotency-replayed": "true" } });
    expect((await server.call("GET", `${claim}/notes`)).body["data"]).toHaveLength(2);
  });

  it("is gone from the store, and nothing but the key's use is left", async () => {
    const claim = await openClaim(server.call);
    for (let made = 0; made < 120; made++) await add(claim, `many-${made}`);
    server.clock.now += 8 * day;
    await forget();
    expect((await server.store.list("idempotency_keys", { where: { answer: "kept" }, limit: 1 })).documents).toEqual(
      [],
    );
    const { documents } = await server.store.list("idempotency_keys", { limit: 1000 });
    expect(documents.length).toBeGreaterThanOrEqual(120);
    for (const { document } of documents) {
      expect(Object.keys(document).toSorted()).toEqual(["answer", "content_hmac", "created_at"]);
    }
  });
});
