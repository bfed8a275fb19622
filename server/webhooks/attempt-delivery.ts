/** One delivery that is due -> an attempt, recorded; and when to look at it again if it was not this process's to make. */
import type { CommitResult } from "../store/store.ts";
import {
  attemptKey,
  type Delivery,
  deliveryKey,
  findDelivery,
  type unsentReasons,
  type VersionedDelivery,
} from "./delivery-document.ts";
import { type DeliveryParts, systemActor } from "./delivery-parts.ts";
import { type Endpoint, endpointKey, findEndpoint } from "./endpoint-document.ts";
import { claimOn, leaseFrom } from "./lease.ts";
import { eventBody, pingBody } from "./message-body.ts";
import { type PostOutcome, postMessage } from "./post-message.ts";
import { revealSecret } from "./secret.ts";
import { type EndedAttempt, settleAttempt } from "./settle-attempt.ts";
import { signMessage } from "./sign-message.ts";

/** Undefined when the delivery as it was written says all. */
export type LookAgainAt = number | undefined;

const shortly = 1000;
const mostConflicts = 10;

export async function attemptDelivery(parts: DeliveryParts, id: string, signal: AbortSignal): Promise<LookAgainAt> {
  const { store, clock, worker } = parts;
  const found = await findDelivery(store, id);
  if (found?.delivery.status !== "pending") return undefined;
  const startedAt = clock();
  const due = Date.parse(found.delivery.next_attempt_at ?? "");
  if (due > startedAt) return due;
  const claim = claimOn(found.delivery, startedAt, worker);
  if (typeof claim === "object") return claim.freeAt;
  const known = await findEndpoint(store, found.delivery.endpoint_id);
  if (known?.endpoint.presence !== "kept") return giveUp(parts, found, "endpoint_deleted");
  if (known.endpoint.status !== "enabled") return giveUp(parts, found, "endpoint_disabled");
  if (claim === "to be taken" && !(await putDelivery(parts, found, leaseFrom(startedAt, worker))).committed) {
    return startedAt + shortly;
  }
  const outcome = await send(parts, found.delivery, known.endpoint, signal);
  // Broken off by a stop: the next start makes the attempt.
  if (signal.aborted && outcome.failure === "connection_failed") return startedAt + shortly;
  const ended = { outcome, startedAt, now: clock(), random: parts.random(), worker };
  return record(parts, id, ended);
}

async function send(
  parts: DeliveryParts,
  delivery: Delivery,
  endpoint: Endpoint,
  signal: AbortSignal,
): Promise<PostOutcome> {
  const sentAt = parts.clock();
  const secrets: string[] = [];
  for (const { sealed, expires_at } of endpoint.secrets) {
    const isLive = expires_at === null || Date.parse(expires_at) > sentAt;
    const secret = isLive ? await revealSecret(parts.keys, sealed) : undefined;
    if (secret !== undefined) secrets.push(secret);
  }
  if (secrets.length === 0) return unsent;
  const body = await bodyOf(parts, delivery);
  const headers = signMessage({ id: delivery.delivery_id, body, sentAt, secrets });
  return postMessage({ url: endpoint.url, headers, body, signal }, parts.post);
}

const unsent: PostOutcome = {
  responseStatus: null,
  failure: "secret_unreadable",
  errorCode: null,
  responseText: "",
  retryAfter: undefined,
};

async function bodyOf({ store }: DeliveryParts, delivery: Delivery): Promise<string> {
  const { event_number: number } = delivery;
  if (number === null) return pingBody(delivery);
  const [event] = (await store.events({ after: number - 1, limit: 1 })).events;
  if (event?.number !== number)
    throw new Error(`event ${number} of delivery ${delivery.delivery_id} is not in the log`);
  return eventBody(delivery, event);
}

/** Read anew, because the attempt took its time; what was changed meanwhile stays, and the attempt is noted beside it. */
async function record(parts: DeliveryParts, id: string, ended: EndedAttempt): Promise<LookAgainAt> {
  for (let conflicts = 0; conflicts < mostConflicts; conflicts++) {
    const result = await tryToRecord(parts, id, ended);
    if (result === undefined || result.committed) return undefined;
    if ("failure" in result) break;
  }
  return ended.now + shortly;
}

async function tryToRecord(
  { store }: DeliveryParts,
  id: string,
  ended: EndedAttempt,
): Promise<CommitResult | undefined> {
  const found = await findDelivery(store, id);
  const known = found && (await findEndpoint(store, found.delivery.endpoint_id));
  if (!found || !known) return undefined;
  const { delivery, attempt, endpoint, events } = settleAttempt(found.delivery, known.endpoint, ended);
  const key = endpointKey(known.endpoint.endpoint_id);
  return store.commit({
    at: new Date(ended.now).toISOString(),
    actor: systemActor,
    reads: [
      { ...deliveryKey(id), version: found.version },
      { ...attemptKey(attempt.attempt_id), version: 0 },
      ...(endpoint ? [{ ...key, version: known.version }] : []),
    ],
    puts: [
      { ...deliveryKey(id), document: delivery },
      { ...attemptKey(attempt.attempt_id), document: attempt },
      ...(endpoint ? [{ ...key, document: endpoint }] : []),
    ],
    events,
  });
}

async function giveUp(
  parts: DeliveryParts,
  found: VersionedDelivery,
  failure: (typeof unsentReasons)[number],
): Promise<LookAgainAt> {
  const dead = { status: "dead", next_attempt_at: null, failure, taken_by: null, taken_until: null } as const;
  const result = await putDelivery(parts, found, dead);
  return result.committed ? undefined : parts.clock() + shortly;
}

function putDelivery(
  { store, clock }: DeliveryParts,
  { version, delivery }: VersionedDelivery,
  changes: Partial<Delivery>,
): Promise<CommitResult> {
  const key = deliveryKey(delivery.delivery_id);
  return store.commit({
    at: new Date(clock()).toISOString(),
    actor: systemActor,
    reads: [{ ...key, version }],
    puts: [{ ...key, document: { ...delivery, ...changes } }],
    events: [],
  });
}
