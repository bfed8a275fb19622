import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryKeys } from "../../../server/sealing/temporary-keys.ts";
import type { Delivery } from "../../../server/webhooks/delivery-document.ts";
import { createDeliveries } from "../../../server/webhooks/deliveries.ts";
import { isTold } from "../../../server/webhooks/told-events.ts";
import { createRandomSource } from "../model/random-source.ts";
import { textAt } from "../support/call.ts";
import { createRequest, openClaim, releasedClaim } from "../support/claims.ts";
import { openTestApp } from "../support/open-test-app.ts";
import { openForTest } from "../store/embedded/open-for-test.ts";
import { startReceiver } from "./receiver.ts";

const second = 1000;
const hour = 3600 * second;
const day = 24 * hour;
const steps = 60;
const keys = temporaryKeys();
const delivering = { keys, random: () => 0, worker: undefined, post: { timeoutMs: 1000 } };

/** Claims are worked on while receivers fail, time passes and servers are replaced; nothing else is ever sent twice. */
async function liveThrough(seed: number) {
  const random = createRandomSource(seed);
  const folder = await mkdtemp(join(tmpdir(), "claimblocks-random-"));
  const { store } = await openForTest(folder);
  const receiver = await startReceiver();
  let now = 0;
  const begin = () => createDeliveries({ ...delivering, store, clock: () => now });
  let deliveries = begin();
  const app = await openTestApp({ store: { ...store, commit: (one) => deliveries.store.commit(one) }, keys });
  const after = async (milliseconds: number): Promise<void> => {
    app.clock.now += milliseconds;
    now = app.clock.now;
    await deliveries.relay();
    await deliveries.deliverDue(now);
  };
  const wanted: Record<string, readonly string[]> = {};
  const subscribe = async (event_types: readonly string[]): Promise<void> => {
    const created = await app.call("POST", "/v1/webhook-endpoints", { body: { url: receiver.url, event_types } });
    wanted[textAt(created.body, "endpoint_id")] = event_types;
  };
  await subscribe(["claim_opened", "payout_request_created"]);
  const step = {
    open: async () => void (await openClaim(app.call)),
    request: async () => void (await createRequest(app.call, await releasedClaim(app.call), "payout")),
    answer: async () => {
      const status = random.pick([204, 204, 500, 429, 302]);
      receiver.answer = (response) => response.writeHead(status, { "retry-after": "30" }).end();
    },
    wait: () => after(random.pick([0, 0, 5 * second, 60 * second, hour])),
    relay: () => deliveries.relay(),
    replace: async () => {
      deliveries = begin();
      await deliveries.takeStock();
    },
  };
  const names = Object.keys(step) as (keyof typeof step)[];
  for (let done = 0; done < steps; done++) {
    if (done === steps / 2) await subscribe([]);
    await step[random.pick([...names, "open", "wait", "wait"] as const)]();
  }
  receiver.answer = (response) => response.writeHead(204).end();
  for (let days = 0; days < 3; days++) await after(day);
  const made = (await store.list("webhook_deliveries", { limit: 10_000 })).documents;
  const { events } = await store.events({ after: 0, limit: 10_000 });
  const sent = receiver.received.map(({ headers, body }) => ({ id: String(headers["webhook-id"]), body }));
  await app.close();
  await receiver.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
  return { deliveries: made.map(({ document }) => document as unknown as Delivery), events, sent, wanted };
}

describe("deliveries through failures and restarts", () => {
  it.each([1, 2, 3])("C34a, C34b, C34c: are one for each event, end, and keep their ids (seed %i)", async (seed) => {
    const { deliveries, events, sent, wanted } = await liveThrough(seed);
    for (const [endpoint, event_types] of Object.entries(wanted)) {
      const created = events.find(({ subject }) => subject.id === endpoint)?.number ?? 0;
      const told = events.filter(({ number, type }) => number > created && isTold({ event_types }, type));
      const made = deliveries.filter(({ endpoint_id }) => endpoint_id === endpoint);
      expect(made.map(({ event_number }) => event_number).toSorted((a, b) => Number(a) - Number(b))).toEqual(
        told.map(({ number }) => number),
      );
    }
    expect(deliveries.filter(({ status }) => status !== "delivered")).toEqual([]);
    expect(deliveries.length).toBeGreaterThan(10);
    expect(sent.length).toBeGreaterThan(deliveries.length);
    const bodies = new Map(sent.map(({ id, body }) => [id, body]));
    expect(sent.filter(({ id, body }) => bodies.get(id) !== body)).toEqual([]);
    for (const { delivery_id, attempt_count } of deliveries) {
      expect(sent.filter(({ id }) => id === delivery_id)).toHaveLength(attempt_count);
    }
  });
});
