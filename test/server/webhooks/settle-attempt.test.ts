import { describe, expect, it } from "vitest";
import { type Delivery, newDelivery } from "../../../server/webhooks/delivery-document.ts";
import type { Endpoint } from "../../../server/webhooks/endpoint-document.ts";
import type { PostOutcome } from "../../../server/webhooks/post-message.ts";
import { settleAttempt } from "../../../server/webhooks/settle-attempt.ts";

const at = "2026-03-02T08:30:00.000Z";
const now = Date.parse(at);

const made = { delivery_id: "d", endpoint_id: "e", event_type: "claim_opened", event_number: 7 };
const pending: Delivery = newDelivery({ ...made, taken_by: null, taken_until: null }, at);

const endpoint: Endpoint = {
  endpoint_id: "e",
  presence: "kept",
  url: "https://example.com/",
  description: "",
  event_types: [],
  status: "enabled",
  disabled_reason: null,
  secrets: [],
  failing_since: null,
  created_at: at,
  created_by: { name: "carla", role: "configurer" },
  updated_at: at,
};

const answered = (status: number): PostOutcome => ({
  responseStatus: status,
  failure: status < 300 ? null : "status_not_2xx",
  errorCode: null,
  responseText: "",
  retryAfter: undefined,
});

function settle(status: number, before: Partial<Delivery> = {}, known: Partial<Endpoint> = {}) {
  const ended = { outcome: answered(status), startedAt: now - 40, now, random: 0, worker: "one" };
  return settleAttempt({ ...pending, ...before }, { ...endpoint, ...known }, ended);
}

describe("an attempt that ended", () => {
  it("leaves a delivery delivered that another process has delivered meanwhile", () => {
    const { delivery, attempt } = settle(500, { status: "delivered", attempt_count: 1, next_attempt_at: null });
    expect(delivery).toMatchObject({ status: "delivered", attempt_count: 2, next_attempt_at: null, failure: null });
    expect(attempt).toMatchObject({ number: 2, duration_ms: 40, response_status: 500 });
  });

  it("keeps the next one for the process that made it, for a while", () => {
    const { delivery } = settle(500);
    expect(delivery).toMatchObject({
      status: "pending",
      next_attempt_at: "2026-03-02T08:30:05.000Z",
      taken_by: "one",
      taken_until: "2026-03-02T08:30:25.000Z",
    });
  });

  it("begins a failure of the endpoint, goes on with it, or ends it", () => {
    expect(settle(500).endpoint).toMatchObject({ failing_since: at, status: "enabled" });
    const since = { failing_since: "2026-02-28T08:30:00.000Z" };
    expect(settle(500, {}, since).endpoint).toBeUndefined();
    expect(settle(200, {}, since).endpoint).toMatchObject({ failing_since: null });
    expect(settle(200).endpoint).toBeUndefined();
  });

  it.each([
    ["gone", 410, null],
    ["failing", 500, "2026-02-25T08:30:00.000Z"],
  ])("ends everything for an endpoint that is %s", (reason, status, failing_since) => {
    const { delivery, endpoint: changed, events } = settle(status, {}, { failing_since });
    expect(delivery).toMatchObject({ status: "dead", next_attempt_at: null, taken_by: null });
    expect(changed).toMatchObject({ status: "disabled", disabled_reason: reason });
    expect(events).toMatchObject([{ type: "webhook_endpoint_disabled", data: { reason } }]);
  });

  it("changes no endpoint that somebody disabled or deleted meanwhile", () => {
    for (const known of [{ status: "disabled" }, { presence: "deleted" }] as const) {
      expect(settle(410, {}, known)).toMatchObject({ events: [] });
      expect(settle(410, {}, known).endpoint).toBeUndefined();
    }
    expect(settle(500, {}, { status: "disabled" }).delivery).toMatchObject({ status: "dead" });
  });
});
