import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roles } from "../../../server/auth/abilities.ts";
import { newDelivery } from "../../../server/webhooks/delivery-document.ts";
import { eventBody, pingBody } from "../../../server/webhooks/message-body.ts";
import { textAt } from "../support/call.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());

const path = "/v1/webhook-endpoints";

describe("a webhook endpoint", () => {
  it("shows its secret once, and keeps it sealed", async () => {
    const body = { url: "https://example.com/hooks/T0P5ECRET", description: "Ledger", event_types: ["claim_opened"] };
    const created = await server.call("POST", path, { body, headers: { "x-sandbox-actor": "carla:configurer" } });
    expect(created).toMatchObject({ status: 201, body: { ...body, status: "enabled", created_by: { name: "carla" } } });
    const secret = textAt(created.body, "secret");
    expect(Buffer.from(secret.replace(/^whsec_/, ""), "base64")).toHaveLength(32);
    const read = await server.call("GET", String(created.headers["location"]));
    expect({ ...read.body, secret }).toEqual(created.body);
    const stored = await server.store.list("webhook_endpoints", { limit: 100 });
    expect(JSON.stringify(stored)).not.toContain(secret.slice(6));
    // Whoever may read events need not know where they go.
    const events = (await server.call("GET", "/v1/events?type=webhook_endpoint_created")).text;
    expect(events).toContain("example.com");
    expect(events).not.toMatch(/T0P5ECRET|whsec_|sealed/);
  });

  it("is managed by those who configure, and by nobody else", async () => {
    const statuses = await Promise.all(
      roles.map(async (role) => {
        const headers = { "x-sandbox-actor": `thandi:${role}` };
        const body = { url: "https://example.com/" };
        const calls = [
          server.call("POST", path, { body, headers }),
          server.call("GET", path, { headers }),
          server.call("GET", "/v1/webhook-deliveries", { headers }),
        ];
        return [role, (await Promise.all(calls)).map(({ status }) => status)];
      }),
    );
    const may = [201, 200, 200];
    const mayNot = [403, 403, 403];
    const expected = roles.map((role) => [role, role === "configurer" || role === "all" ? may : mayNot]);
    expect(statuses).toEqual(expected);
  });

  it("is not made for a URL that nothing may be sent to, and leaves nothing then", async () => {
    const before = (await server.store.list("webhook_endpoints", { limit: 100 })).documents.length;
    for (const url of ["ftp://example.com/", "http://me:secret@example.com/", "nothing", ""]) {
      const answer = await server.call("POST", path, { body: { url } });
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: "/url" }] } });
    }
    expect((await server.store.list("webhook_endpoints", { limit: 100 })).documents).toHaveLength(before);
  });
});

const large = "é".repeat(10_000);

interface Described {
  readonly webhooks: Readonly<
    Record<
      string,
      {
        readonly post: {
          readonly requestBody: { readonly content: { readonly "application/json": { readonly schema: object } } };
        };
      }
    >
  >;
}

describe("a message", () => {
  const actor = { name: "thandi", role: "handler" };
  const event = {
    number: 17,
    sequence: 9,
    at: "2026-03-02T08:30:00.250Z",
    actor,
    type: "claim_updated",
    subject: { collection: "claims", id: "c" },
    previous: null,
    hash: "h",
  } as const;

  it("holds the event with its secrets masked", () => {
    const data = { account: `sealed:v1:6789:${"A".repeat(60)}` };
    expect(JSON.parse(eventBody({ delivery_id: "d" }, { ...event, data }))).toEqual({
      id: "d",
      type: "claim_updated",
      timestamp: event.at,
      data: {
        number: 17,
        type: event.type,
        at: event.at,
        actor,
        subject: event.subject,
        data: { account: "•••• 6789" },
      },
    });
  });

  it("is as the OpenAPI document describes it, whole, shortened, or a ping", async () => {
    const { webhooks } = (await server.call("GET", "/v1/openapi.json")).body as unknown as Described;
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    const mistakes = (name: string, text: string): unknown => {
      const validate = ajv.compile(webhooks[name]?.post.requestBody.content["application/json"].schema ?? false);
      return validate(JSON.parse(text)) || validate.errors;
    };
    const told = { ...event, type: "claim_closed" };
    const at = "2026-03-02T08:30:00.250Z";
    const made = { delivery_id: "d", endpoint_id: "e", event_type: "ping", event_number: null };
    expect(mistakes("event", eventBody({ delivery_id: "d" }, { ...told, data: { reason: "Paid" } }))).toBe(true);
    expect(mistakes("event", eventBody({ delivery_id: "d" }, { ...told, data: { reason: large } }))).toBe(true);
    const ping = newDelivery({ ...made, taken_by: null, taken_until: null }, at);
    expect(mistakes("ping", pingBody(ping))).toBe(true);
    expect(mistakes("event", pingBody(ping))).not.toBe(true);
  });

  it("is never larger than receivers must take, and says so when something is left out", () => {
    const text = eventBody({ delivery_id: "d" }, { ...event, data: { reason: large } });
    expect(Buffer.byteLength(text)).toBeLessThan(1_000);
    expect(JSON.parse(text)).toMatchObject({ data: { number: 17, data: {}, shortened: true } });
  });
});
