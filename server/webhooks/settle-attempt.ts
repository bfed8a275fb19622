/** What came of an attempt -> the delivery, the row of the attempt, and the endpoint where it changes. */
import type { NewEvent } from "../store/store.ts";
import { type Attempt, attemptIdOf, type Delivery } from "./delivery-document.ts";
import { type DisabledReason, type Endpoint, endpointKey } from "./endpoint-document.ts";
import { leaseFrom, type Worker } from "./lease.ts";
import type { PostOutcome } from "./post-message.ts";
import { nextAttemptAt } from "./retry-schedule.ts";

export interface EndedAttempt {
  readonly outcome: PostOutcome;
  readonly startedAt: number;
  readonly now: number;
  /** From 0 to 1. */
  readonly random: number;
  readonly worker: Worker;
}

export interface Settled {
  readonly delivery: Delivery;
  readonly attempt: Attempt;
  /** Absent when it stays as it is. */
  readonly endpoint?: Endpoint;
  readonly events: readonly NewEvent[];
}

const gone = 410;
const longestFailingMs = 5 * 24 * 60 * 60 * 1000;

export function settleAttempt(delivery: Delivery, endpoint: Endpoint, ended: EndedAttempt): Settled {
  const { outcome, startedAt, now } = ended;
  const number = delivery.attempt_count + 1;
  const attempt: Attempt = {
    attempt_id: attemptIdOf(delivery.delivery_id, number),
    delivery_id: delivery.delivery_id,
    number,
    at: new Date(startedAt).toISOString(),
    duration_ms: Math.max(0, now - startedAt),
    response_status: outcome.responseStatus,
    failure: outcome.failure,
    error_code: outcome.errorCode,
    response_text: outcome.responseText,
  };
  const changed = changeEndpoint(endpoint, outcome, now);
  return { delivery: changeDelivery(delivery, ended, changed.endpoint ?? endpoint), attempt, ...changed };
}

function changeDelivery(before: Delivery, ended: EndedAttempt, endpoint: Endpoint): Delivery {
  const { outcome, now, random, worker } = ended;
  const { failure, responseStatus: last_response_status, retryAfter } = outcome;
  const attempt_count = before.attempt_count + 1;
  const tried = { ...before, attempt_count, last_response_status, failure, taken_by: null, taken_until: null };
  if (failure === null) return { ...tried, status: "delivered", failures_in_a_row: 0, next_attempt_at: null };
  // Another process may have succeeded with it meanwhile.
  if (before.status === "delivered") return { ...before, attempt_count };
  const failures = before.failures_in_a_row + 1;
  const next = endpoint.status === "enabled" ? nextAttemptAt({ failures, now, retryAfter, random }) : undefined;
  if (next === undefined) return { ...tried, status: "dead", failures_in_a_row: failures, next_attempt_at: null };
  const next_attempt_at = new Date(next).toISOString();
  return { ...tried, ...leaseFrom(next, worker), status: "pending", failures_in_a_row: failures, next_attempt_at };
}

function changeEndpoint(
  endpoint: Endpoint,
  { failure, responseStatus }: PostOutcome,
  now: number,
): Pick<Settled, "endpoint" | "events"> {
  const at = new Date(now).toISOString();
  const { failing_since } = endpoint;
  if (endpoint.presence === "deleted" || endpoint.status === "disabled") return { events: [] };
  if (failure === null) {
    return failing_since === null ? { events: [] } : { endpoint: { ...endpoint, failing_since: null }, events: [] };
  }
  const disabled = (reason: DisabledReason) => {
    const { endpoint: changed, event } = disableEndpoint(endpoint, reason, at);
    return { endpoint: changed, events: [{ ...event, subject: endpointKey(endpoint.endpoint_id) }] };
  };
  if (responseStatus === gone) return disabled("gone");
  if (failing_since === null) return { endpoint: { ...endpoint, failing_since: at }, events: [] };
  const isHopeless = now - Date.parse(failing_since) >= longestFailingMs;
  return isHopeless ? disabled("failing") : { events: [] };
}

export function disableEndpoint(
  endpoint: Endpoint,
  reason: DisabledReason,
  at: string,
): { readonly endpoint: Endpoint; readonly event: Omit<NewEvent, "subject"> } {
  return {
    endpoint: { ...endpoint, status: "disabled", disabled_reason: reason, updated_at: at },
    event: { type: "webhook_endpoint_disabled", data: { reason } },
  };
}
