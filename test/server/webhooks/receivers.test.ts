import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { type TestBody, textAt } from "../support/call.ts";
import { createRequest, openClaim, releasedClaim } from "../support/claims.ts";
import { openForTest } from "../store/embedded/open-for-test.ts";
import { openDeliveringApp } from "./open-delivering-app.ts";
import { type Received, startReceiver } from "./receiver.ts";
import { setScene } from "./set-scene.ts";
import { verifyMessage } from "./verify-message.ts";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

describe("delivering", () => {
  const scene = setScene(async () => {
    const folder = await mkdtemp(join(tmpdir(), "claimblocks-receivers-"));
    folders.push(folder);
    return (await openForTest(folder)).store;
  });

  it("tells an endpoint only of the types that it asked for", async () => {
    const { app, receiver, subscribe } = scene();
    await subscribe({ event_types: ["payout_request_created", "claim_closed"] });
    await createRequest(app.call, await releasedClaim(app.call), "payout");
    await app.after(0);
    expect(receiver.received.map(typeOf)).toEqual(["payout_request_created"]);
  });

  it("C34b: gives a message up after ten attempts in three days, and sends it once more when somebody says so", async () => {
    const { app, receiver, subscribe, answering, only } = scene();
    await subscribe({ event_types: ["claim_opened"] });
    answering(503);
    await openClaim(app.call);
    await app.after(0);
    for (let passed = 0; passed < 42; passed++) await app.after(2 * hour);
    expect(receiver.received).toHaveLength(10);
    const dead = await only("?status=dead");
    expect(dead).toMatchObject({ attempt_count: 10, next_attempt_at: null });
    answering(204);
    const sent = await app.call("POST", `/v1/webhook-deliveries/${textAt(dead, "delivery_id")}/resend`);
    expect(sent).toMatchObject({ status: 202, body: { status: "pending" } });
    await app.after(0);
    expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"]))).toEqual(
      new Set([textAt(dead, "delivery_id")]),
    );
    expect(await only()).toMatchObject({ status: "delivered", attempt_count: 11 });
  });

  it("waits as long as Retry-After asks for", async () => {
    const { app, receiver, subscribe, answering } = scene();
    await subscribe({ event_types: ["claim_opened"] });
    answering(429, { "retry-after": "120" });
    await openClaim(app.call);
    await app.after(0);
    await app.after(119 * second);
    expect(receiver.received).toHaveLength(1);
    answering(503, { "retry-after": new Date(app.clock.now + second + 10 * minute).toUTCString() });
    await app.after(second);
    expect(receiver.received).toHaveLength(2);
    await app.after(9 * minute);
    expect(receiver.received).toHaveLength(2);
    await app.after(minute);
    expect(receiver.received).toHaveLength(3);
  });

  it("disables an endpoint that failed for five days, not one that succeeded meanwhile", async () => {
    const { app, subscribe, answering, endpoint } = scene();
    const failing = await subscribe({ event_types: ["claim_opened"] });
    answering(500);
    await openClaim(app.call);
    await app.after(0);
    expect(await endpoint(failing)).toMatchObject({ failing_since: new Date(app.clock.now).toISOString() });
    await app.after(4 * day);
    answering(204);
    await openClaim(app.call);
    await app.after(0);
    expect(await endpoint(failing)).toMatchObject({ status: "enabled", failing_since: null });
    answering(500);
    await openClaim(app.call);
    await app.after(2 * day);
    expect(await endpoint(failing)).toMatchObject({ status: "enabled" });
    await app.after(5 * day);
    expect(await endpoint(failing)).toMatchObject({ status: "disabled", disabled_reason: "failing" });
  });

  it("waits for the retry that another process has planned", async () => {
    const { store, app, receiver, subscribe, answering } = scene();
    await subscribe({ event_types: ["claim_opened"] });
    answering(500);
    await openClaim(app.call);
    await app.deliveries.relay();
    const other = await openDeliveringApp(store);
    await other.deliveries.takeStock();
    await app.after(0);
    await other.after(4 * second);
    expect(receiver.received).toHaveLength(1);
    await other.after(second);
    expect(receiver.received).toHaveLength(2);
    await other.close();
  });

  it("makes nothing for an endpoint that is disabled at that moment", async () => {
    const { store, app, receiver, subscribe } = scene();
    const { path } = await subscribe({ event_types: ["claim_opened"] });
    const racing = await openDeliveringApp({
      ...store,
      events: async (query) => {
        const page = await store.events(query);
        await app.call("POST", `${path}/disable`);
        return page;
      },
    });
    await openClaim(app.call);
    await racing.after(0);
    expect((await store.list("webhook_deliveries", { limit: 10 })).documents).toEqual([]);
    expect(receiver.received).toEqual([]);
    await racing.close();
  });

  it("follows no redirect and waits for nobody for ever", async () => {
    const { app, receiver, subscribe, answering, only } = scene();
    await subscribe({ event_types: ["claim_opened"] });
    answering(302, { location: receiver.url });
    await openClaim(app.call);
    await app.after(0);
    expect(await only()).toMatchObject({ failure: "redirected", last_response_status: 302 });
    receiver.answer = () => undefined;
    await app.after(minute);
    expect(await only()).toMatchObject({ failure: "timeout", last_response_status: null });
    await receiver.close();
    await app.after(hour);
    expect(await only()).toMatchObject({
      failure: "connection_failed",
      attempts: [{}, {}, { error_code: "ECONNREFUSED" }],
    });
    expect(receiver.received).toHaveLength(2);
  });

  it("takes the status for the answer, however long or endless what follows is, and keeps little of it", async () => {
    const { app, receiver, subscribe, listed } = scene();
    await subscribe({ event_types: ["claim_opened"] });
    receiver.answer = (response) => void response.writeHead(200).write("x".repeat(3000));
    await openClaim(app.call);
    await app.after(0);
    receiver.answer = (response) => void response.writeHead(200).write("slow");
    await openClaim(app.call);
    await app.after(0);
    const [long, endless] = await Promise.all(
      (await listed("?status=delivered")).map(async (one) => {
        return (await app.call("GET", `/v1/webhook-deliveries/${textAt(one, "delivery_id")}`)).body["attempts"]?.[0];
      }),
    );
    expect(textAt(long, "response_text")).toBe("x".repeat(1024));
    expect(textAt(endless, "response_text")).toBe("slow");
  });

  it("keeps nobody waiting for an endpoint that hangs", async () => {
    const { app, receiver, subscribe } = scene();
    const other = await startReceiver();
    receiver.answer = () => undefined;
    await subscribe({ event_types: ["claim_opened"] });
    await app.subscribe({ url: other.url, event_types: ["claim_opened"] });
    for (let opened = 0; opened < 6; opened++) await openClaim(app.call);
    await app.deliveries.relay();
    const round = app.deliveries.deliverDue(app.clock.now);
    await vi.waitFor(() => expect(other.received).toHaveLength(6));
    // Four of the other's are still being waited for.
    expect(receiver.received).toHaveLength(4);
    await round;
    expect(receiver.received).toHaveLength(6);
  });

  it("signs with both secrets for a day after a rotation, then with the new one", async () => {
    const { app, receiver, subscribe } = scene();
    const { path, secret } = await subscribe({ event_types: ["claim_opened"] });
    const rotated = await app.call("POST", `${path}/rotate-secret`);
    const newer = textAt(rotated.body, "secret");
    expect(newer).not.toBe(secret);
    expect((await app.call("GET", path)).text).not.toMatch(/whsec_/);
    await openClaim(app.call);
    await app.after(0);
    const [both] = receiver.received;
    expect(verifyMessage(secret, both)).toEqual(verifyMessage(newer, both));
    await openClaim(app.call);
    await app.after(day + 1);
    const [, late] = receiver.received;
    expect(verifyMessage(newer, late)).toBeDefined();
    expect(() => verifyMessage(secret, late)).toThrow("No matching signature");
    expect((await app.call("GET", path)).body).toMatchObject({ previous_secret_expires_at: null });
  });

  it("pings an endpoint whatever it is told of, and none that is disabled", async () => {
    const { app, receiver, subscribe } = scene();
    const { path, secret, id } = await subscribe({ event_types: ["claim_closed"] });
    expect(await app.call("POST", `${path}/ping`)).toMatchObject({ status: 202, body: { event_type: "ping" } });
    await app.after(0);
    expect(verifyMessage(secret, receiver.received[0])).toMatchObject({ type: "ping", data: { endpoint_id: id } });
    await app.call("POST", `${path}/disable`);
    expect(await app.call("POST", `${path}/ping`)).toMatchObject({
      status: 409,
      body: { code: "webhook_endpoint_disabled" },
    });
  });

  it("forgets the secrets of an endpoint that is deleted, and sends it nothing that waited", async () => {
    const { store, app, receiver, subscribe } = scene();
    const subscribed = await subscribe({ event_types: ["claim_opened"] });
    await openClaim(app.call);
    expect((await app.call("DELETE", subscribed.path)).status).toBe(200);
    await app.after(0);
    for (const path of [subscribed.path, `${subscribed.path}/ping`]) {
      const method = path.endsWith("ping") ? "POST" : "GET";
      expect(await app.call(method, path)).toMatchObject({ status: 404, body: { code: "not_found" } });
    }
    expect((await app.call("GET", "/v1/webhook-endpoints")).body["data"]).toEqual([]);
    expect((await store.read("webhook_endpoints", subscribed.id))?.document).toMatchObject({ secrets: [] });
    expect(receiver.received).toEqual([]);
  });
});

function typeOf({ body }: Received): unknown {
  return (JSON.parse(body) as TestBody)["type"];
}
