import { derivedUuid } from "../../engine/index.ts";
import type { Store, StoredDocument } from "../store/store.ts";

export const deliveryStatuses = ["pending", "delivered", "dead"] as const;

export const attemptFailures = [
  "status_not_2xx",
  "redirected",
  "timeout",
  "connection_failed",
  "address_not_allowed",
  "secret_unreadable",
] as const;

export type AttemptFailure = (typeof attemptFailures)[number];

/** Why a delivery is dead although it was not tried to the end. */
export const unsentReasons = ["endpoint_disabled", "endpoint_deleted"] as const;

export type DeliveryFailure = AttemptFailure | (typeof unsentReasons)[number];

/** One event on its way to one endpoint. Its id is what the receiver sees as `webhook-id`, however often it is sent. */
export interface Delivery extends Lease {
  readonly delivery_id: string;
  readonly endpoint_id: string;
  readonly event_type: string;
  /** Null for a ping, which is no event. */
  readonly event_number: number | null;
  readonly status: (typeof deliveryStatuses)[number];
  readonly created_at: string;
  readonly attempt_count: number;
  /** Failed attempts since it was created or sent anew by somebody: its place in the schedule. */
  readonly failures_in_a_row: number;
  /** ISO instant; null once nothing is tried any more. */
  readonly next_attempt_at: string | null;
  readonly last_response_status: number | null;
  readonly failure: DeliveryFailure | null;
}

/** Which of several server processes attempts it, and how long the others leave it alone. Nulls where there is one only. */
export interface Lease {
  readonly taken_by: string | null;
  readonly taken_until: string | null;
}

export interface Attempt {
  readonly attempt_id: string;
  readonly delivery_id: string;
  readonly number: number;
  readonly at: string;
  readonly duration_ms: number;
  readonly response_status: number | null;
  readonly failure: AttemptFailure | null;
  /** What the system calls it, such as ECONNREFUSED. */
  readonly error_code: string | null;
  /** The beginning of what was answered. */
  readonly response_text: string;
}

export interface VersionedDelivery {
  readonly version: number;
  readonly delivery: Delivery;
}

export const deliveryKey = (id: string) => ({ collection: "webhook_deliveries", id }) as const;
export const attemptKey = (id: string) => ({ collection: "webhook_attempts", id }) as const;

/** The same whoever makes it, so that an event reaches an endpoint under one id only. */
export function deliveryIdOf(endpointId: string, eventNumber: number): string {
  return derivedUuid(`webhook_delivery:${endpointId}:${eventNumber}`);
}

export function attemptIdOf(deliveryId: string, number: number): string {
  return derivedUuid(`webhook_attempt:${deliveryId}:${number}`);
}

export type NewDelivery = Pick<Delivery, "delivery_id" | "endpoint_id" | "event_type" | "event_number"> & Lease;

export function newDelivery(made: NewDelivery, at: string): Delivery {
  return {
    ...made,
    status: "pending",
    created_at: at,
    attempt_count: 0,
    failures_in_a_row: 0,
    next_attempt_at: at,
    last_response_status: null,
    failure: null,
  };
}

export function toDelivery({ version, document }: StoredDocument): VersionedDelivery {
  return { version, delivery: document as unknown as Delivery };
}

export async function findDelivery(store: Pick<Store, "read">, id: string): Promise<VersionedDelivery | undefined> {
  const stored = await store.read("webhook_deliveries", id);
  return stored && toDelivery(stored);
}
