import { expect, it } from "vitest";
import type { Store } from "../../../server/store/store.ts";
import { type TestBody, textAt } from "../support/call.ts";
import { openClaim, releasedClaim } from "../support/claims.ts";
import { openDeliveringApp } from "./open-delivering-app.ts";
import { type Received, startReceiver } from "./receiver.ts";
import { setScene } from "./set-scene.ts";
import { verifyMessage } from "./verify-message.ts";

const second = 1000;
const minute = 60 * second;

/** What must be true of deliveries on every kind of store. */
export function describeDeliveries(open: () => Promise<Store>): void {
  const scene = setScene(open);

  it("C34a: every event that an endpoint is told of becomes one delivery, signed, with the event as the log has it", async () => {
    const { app, receiver, subscribe, listed } = scene();
    await openClaim(app.call);
    const { secret } = await subscribe();
    await releasedClaim(app.call);
    await app.after(0);
    await app.after(0);
    const events = (await app.call("GET", "/v1/events")).body["data"] as unknown as readonly TestBody[];
    const since = events.slice(events.findIndex(({ type }) => (type as unknown) === "webhook_endpoint_created") + 1);
    expect(since.length).toBeGreaterThan(3);
    const messages = receiver.received.map(({ body }) => JSON.parse(body) as TestBody);
    expect(messages.map(({ data }) => data).toSorted((a, b) => Number(a?.["number"]) - Number(b?.["number"]))).toEqual(
      since,
    );
    for (const { body, headers } of receiver.received) {
      const message = JSON.parse(body) as TestBody;
      const { type, at } = message["data"] as unknown as { readonly type: string; readonly at: string };
      expect(message).toEqual({ id: headers["webhook-id"], type, timestamp: at, data: message["data"] });
      expect(headers["content-type"]).toBe("application/json");
      expect(verifyMessage(secret, { body, headers })).toEqual(message);
    }
    expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(since.length);
    expect((await listed("?status=delivered&limit=100")).length).toBe(since.length);
  });

  it("C34c: sends a message again, with the same id and body, until it is taken", async () => {
    const { app, receiver, subscribe, answering, only } = scene();
    await subscribe({ event_types: ["claim_opened"] });
    answering(500);
    await openClaim(app.call);
    await app.after(0);
    expect(await only()).toMatchObject({ status: "pending", failure: "status_not_2xx", last_response_status: 500 });
    await app.after(4 * second);
    expect(receiver.received).toHaveLength(1);
    await app.after(second);
    receiver.answer = (response) => response.writeHead(200).end("thanks");
    await app.after(5 * minute - 1);
    expect(receiver.received).toHaveLength(2);
    await app.after(1);
    const [first, ...again] = receiver.received;
    expect(again).toHaveLength(2);
    for (const { headers, body } of again) {
      expect({ id: headers["webhook-id"], body }).toEqual({ id: first?.headers["webhook-id"], body: first?.body });
      expect(headers["webhook-timestamp"]).not.toBe(first?.headers["webhook-timestamp"]);
    }
    expect(await only()).toMatchObject({
      status: "delivered",
      attempt_count: 3,
      next_attempt_at: null,
      attempts: [
        { number: 1, response_status: 500, failure: "status_not_2xx", response_text: "no\ufffdthing" },
        { number: 2, response_status: 500 },
        { number: 3, response_status: 200, failure: null, response_text: "thanks" },
      ],
    });
  });

  it("disables an endpoint that answers 410, and says so to the others", async () => {
    const { app, receiver, subscribe, answering, only, endpoint } = scene();
    const other = await startReceiver();
    const gone = await subscribe({ event_types: ["claim_opened"] });
    await app.subscribe({ url: other.url, event_types: ["webhook_endpoint_disabled"] });
    answering(410);
    await openClaim(app.call);
    await app.after(0);
    await app.after(0);
    expect(await endpoint(gone)).toMatchObject({ status: "disabled", disabled_reason: "gone" });
    expect(other.received.map((one) => JSON.parse(one.body) as unknown)).toMatchObject([
      { type: "webhook_endpoint_disabled", data: { subject: { id: gone.id }, data: { reason: "gone" } } },
    ]);
    await openClaim(app.call);
    await app.after(5 * minute);
    expect(receiver.received).toHaveLength(1);
    expect(await only(`?endpoint_id=${gone.id}`)).toMatchObject({ status: "dead", last_response_status: 410 });
    await other.close();
  });

  it("sends nothing of the time in which an endpoint was disabled, and what waited then only when it is resent", async () => {
    const { app, receiver, subscribe, answering, only } = scene();
    const { path } = await subscribe({ event_types: ["claim_opened"] });
    answering(500);
    await openClaim(app.call);
    await app.after(0);
    expect((await app.call("POST", `${path}/disable`)).body).toMatchObject({ disabled_reason: "requested" });
    await openClaim(app.call);
    await app.after(minute);
    expect(await only()).toMatchObject({ status: "dead", failure: "endpoint_disabled" });
    expect((await app.call("POST", `${path}/enable`)).body).toMatchObject({ status: "enabled", disabled_reason: null });
    answering(204);
    await app.after(minute);
    expect(receiver.received).toHaveLength(1);
    await app.call("POST", `/v1/webhook-deliveries/${textAt(await only(), "delivery_id")}/resend`);
    await openClaim(app.call);
    await app.after(0);
    expect(receiver.received).toHaveLength(3);
  });

  it("sends with the same id what a process left that ended between the event and the delivery, or after it", async () => {
    const { store, app, receiver, subscribe, listed } = scene();
    await subscribe({ event_types: ["claim_opened"] });
    const waiting = await openClaim(app.call);
    await app.deliveries.relay();
    const left = await openClaim(app.call);
    const ids = (await listed()).map((one) => textAt(one, "delivery_id"));
    expect(ids).toHaveLength(1);
    const next = await openDeliveringApp(store);
    await next.deliveries.takeStock();
    await next.after(0);
    expect(receiver.received.map((one) => claimOf(one)).toSorted()).toEqual([waiting, left].toSorted());
    expect(receiver.received.map(({ headers }) => headers["webhook-id"])).toContain(ids[0]);
    // The first process was not dead after all; it finds nothing left to do.
    await app.after(0);
    expect(receiver.received).toHaveLength(2);
    await next.close();
  });

  it("is one process's work when several know of a delivery, and another one's when that one is gone", async () => {
    const { store, receiver, subscribe, answering } = scene();
    const one = await openDeliveringApp(store, { worker: "first" });
    const two = await openDeliveringApp(store, { worker: "second" });
    await subscribe({ event_types: ["claim_opened"] });
    for (let opened = 0; opened < 5; opened++) await openClaim(one.call);
    await Promise.all([one.deliveries.relay(), two.deliveries.relay()]);
    await Promise.all([one.deliveries.takeStock(), two.deliveries.takeStock()]);
    await Promise.all([one.after(0), two.after(0)]);
    expect(receiver.received).toHaveLength(5);
    answering(500);
    await openClaim(one.call);
    await one.after(0);
    await two.deliveries.takeStock();
    await two.after(5 * second);
    expect(receiver.received).toHaveLength(6);
    await two.after(minute);
    expect(receiver.received).toHaveLength(7);
    for (const process of [one, two]) await process.close();
  });
}

function claimOf({ body }: Received): string {
  const message = JSON.parse(body) as TestBody;
  return `/v1/claims/${textAt(message["data"]?.["subject"], "id")}`;
}
