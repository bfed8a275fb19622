import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommitResult } from "../../../server/store/store.ts";
import { StoreUnavailable } from "../../../server/store/store-unavailable.ts";
import type { TestAnswer, TestCaller } from "../support/call.ts";
import { actOn, createRequest, etagOf, releasedClaim } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { storeWith } from "./store-with.ts";

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());

const failure = { code: "CB6005", params: {} } as const;

async function payouts(count: number): Promise<readonly string[]> {
  const made: string[] = [];
  while (made.length < count) made.push(await createRequest(server.call, await releasedClaim(server.call), "payout"));
  return made;
}

function process(call: TestCaller, requests: readonly string[], key: string): Promise<TestAnswer> {
  const items = requests.map((request) => ({ id: request.split("/")[3], version: 1 }));
  return call("POST", "/v1/payout-requests/bulk", {
    body: { action: "process", items },
    headers: { "idempotency-key": key },
  });
}

const statuses = (answer: TestAnswer): readonly number[] =>
  (answer.body["results"] as unknown as readonly { readonly status: number }[]).map(({ status }) => status);

async function stepsTaken(): Promise<number> {
  const { events } = await server.store.events({ after: 0, limit: 10_000 });
  return events.filter(({ type }) => type === "payout_request_processing").length;
}

describe("a bulk call with a key", () => {
  it("does the rest when it was cut off in the middle, and answers the whole as it would have", async () => {
    const requests = await payouts(4);
    const taken: Promise<CommitResult>[] = [];
    const store = storeWith(server.store, {
      commit: (commit): Promise<CommitResult> => {
        if (taken.length === 2) return Promise.all(taken).then(() => Promise.reject(new Error("the process ended")));
        taken.push(server.store.commit(commit));
        return taken.at(-1) as Promise<CommitResult>;
      },
    });
    const dying = await openTestApp({ store });
    const before = await stepsTaken();
    expect((await process(dying.call, requests, "cut")).status).toBe(500);
    await dying.close();
    expect(await stepsTaken()).toBe(before + 2);
    const again = await process(server.call, requests, "cut");
    expect(statuses(again)).toEqual([200, 200, 200, 200]);
    expect(await stepsTaken()).toBe(before + 4);
    expect((await process(server.call, requests, "cut")).text).toBe(again.text);
  });

  it("gives its first results again, those of refused items too", async () => {
    const requests = await payouts(2);
    await actOn(server.call, requests[0] ?? "", "process");
    const first = await process(server.call, requests, "mixed");
    expect(statuses(first)).toEqual([412, 200]);
    await actOn(server.call, requests[1] ?? "", "complete");
    const again = await process(server.call, requests, "mixed");
    expect(again).toMatchObject({ text: first.text, headers: { "idempotency-replayed": "true" } });
  });

  it("tries again what only a store that was away stood in the way of", async () => {
    const requests = await payouts(3);
    let reads = 0;
    const store = storeWith(server.store, {
      commit: (commit) => server.store.commit(commit),
      read: (collection, id) => {
        const away = collection === "payout_requests" && ++reads === 2;
        return away ? Promise.reject(new StoreUnavailable(failure)) : server.store.read(collection, id);
      },
    });
    const other = await openTestApp({ store });
    const first = await process(other.call, requests, "away");
    expect(statuses(first)).toEqual([200, 503, 200]);
    const again = await process(other.call, requests, "away");
    expect(statuses(again)).toEqual([200, 200, 200]);
    for (const request of requests) expect(await etagOf(server.call, request)).toBe('"2"');
    await other.close();
  });
});
