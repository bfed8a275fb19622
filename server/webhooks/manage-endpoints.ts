/** What people do with endpoints. Events name the host only, because the rest of a URL may be a secret. */
import { storeRefusal } from "../claims/commit-claim.ts";
import { lastEventNumber } from "../events/last-event-number.ts";
import type { Remember } from "../idempotency/once.ts";
import { instantOf, type Parts } from "../parts.ts";
import { type Refused, refuse } from "../problem.ts";
import type { Actor } from "../store/store.ts";
import { changeEndpoint } from "./change-endpoint.ts";
import { findUrlMistake } from "./check-url.ts";
import { cursorKey, type Endpoint, endpointKey } from "./endpoint-document.ts";
import { newSecret, protectSecret } from "./secret.ts";
import { disableEndpoint } from "./settle-attempt.ts";

export interface NewEndpoint {
  readonly url: string;
  readonly description?: string;
  readonly event_types?: readonly string[];
}

export interface EndpointWithSecret {
  readonly endpoint: Endpoint;
  readonly secret: string;
}

export interface Managing {
  readonly id: string;
  readonly actor: Actor;
  readonly remember?: Remember<Endpoint>;
}

const previousSecretMs = 24 * 60 * 60 * 1000;

/** It is told of what happens from now on. */
export async function createEndpoint(
  parts: Parts,
  { url, description = "", event_types = [] }: NewEndpoint,
  actor: Actor,
): Promise<EndpointWithSecret | Refused> {
  const reason = findUrlMistake(url, parts);
  if (reason !== undefined) {
    const errors = [{ pointer: "/url", code: "webhook_url_not_allowed", detail: reason }];
    return refuse("webhook_url_not_allowed", { reason }, { errors });
  }
  const at = instantOf(parts);
  const secret = newSecret(parts.keys.random);
  const endpoint: Endpoint = {
    endpoint_id: parts.ids(),
    presence: "kept",
    url,
    description,
    event_types: [...new Set(event_types)],
    status: "enabled",
    disabled_reason: null,
    secrets: [{ sealed: await protectSecret(parts.keys, secret), expires_at: null }],
    failing_since: null,
    created_at: at,
    created_by: { ...actor },
    updated_at: at,
  };
  const [key, cursor] = [endpointKey(endpoint.endpoint_id), cursorKey(endpoint.endpoint_id)];
  const data = { host: new URL(url).host, event_types: endpoint.event_types };
  const result = await parts.store.commit({
    at,
    actor,
    reads: [
      { ...key, version: 0 },
      { ...cursor, version: 0 },
    ],
    puts: [
      { ...key, document: endpoint },
      { ...cursor, document: { after: await lastEventNumber(parts.store) } },
    ],
    events: [{ type: "webhook_endpoint_created", subject: key, data }],
  });
  if (result.committed) return { endpoint, secret };
  if ("failure" in result) return storeRefusal(result.failure);
  throw new Error(`a new webhook endpoint had the id of another one: ${endpoint.endpoint_id}`);
}

/** The secret before the new one is good for another day, so that a receiver can change over without losing anything. */
export function rotateSecret(
  parts: Parts,
  { id, actor }: Omit<Managing, "remember">,
): Promise<EndpointWithSecret | Refused> {
  return changeEndpoint(parts, {
    id,
    actor,
    change: async (before, at) => {
      const secret = newSecret(parts.keys.random);
      const sealed = await protectSecret(parts.keys, secret);
      const expires_at = new Date(Date.parse(at) + previousSecretMs).toISOString();
      const previous = before.secrets.slice(0, 1).map((one) => ({ ...one, expires_at }));
      const endpoint = { ...before, secrets: [{ sealed, expires_at: null }, ...previous], updated_at: at };
      const event = { type: "webhook_endpoint_secret_rotated", data: { previous_secret_expires_at: expires_at } };
      return { endpoint, event, result: { endpoint, secret } };
    },
  });
}

export function disable(parts: Parts, { id, actor, remember }: Managing): Promise<Endpoint | Refused> {
  return changeEndpoint(parts, {
    id,
    actor,
    ...(remember && { remember }),
    change: async (before, at) => {
      if (before.status === "disabled") return { unchanged: before };
      const { endpoint, event } = disableEndpoint(before, "requested", at);
      return { endpoint, event, result: endpoint };
    },
  });
}

/** It is told of what happens from now on; what happened meanwhile can be read from the events. */
export function enable(parts: Parts, { id, actor, remember }: Managing): Promise<Endpoint | Refused> {
  return changeEndpoint(parts, {
    id,
    actor,
    ...(remember && { remember }),
    change: async (before, at) => {
      if (before.status === "enabled") return { unchanged: before };
      const cleared = { status: "enabled", disabled_reason: null, failing_since: null } as const;
      const endpoint: Endpoint = { ...before, ...cleared, updated_at: at };
      const cursor = cursorKey(id);
      const stored = await parts.store.read(cursor.collection, cursor.id);
      const others = {
        reads: [{ ...cursor, version: stored?.version ?? 0 }],
        puts: [{ ...cursor, document: { after: await lastEventNumber(parts.store) } }],
      };
      return { endpoint, event: { type: "webhook_endpoint_enabled", data: {} }, others, result: endpoint };
    },
  });
}

export function deleteEndpoint(parts: Parts, { id, actor, remember }: Managing): Promise<Endpoint | Refused> {
  return changeEndpoint(parts, {
    id,
    actor,
    ...(remember && { remember }),
    change: async (before, at) => {
      const endpoint: Endpoint = { ...before, presence: "deleted", secrets: [], updated_at: at };
      const data = { host: new URL(before.url).host };
      return { endpoint, event: { type: "webhook_endpoint_deleted", data }, result: endpoint };
    },
  });
}
