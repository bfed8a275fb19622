import type { Actor, Store, StoredDocument } from "../store/store.ts";

export const endpointStatuses = ["enabled", "disabled"] as const;
export const disabledReasons = ["requested", "gone", "failing"] as const;

export type DisabledReason = (typeof disabledReasons)[number];

export interface EndpointSecret {
  readonly sealed: string;
  /** ISO instant; null for the one that stays. */
  readonly expires_at: string | null;
}

/** Somebody who is told what happens. */
export interface Endpoint {
  readonly endpoint_id: string;
  /** What is deleted is kept without its secrets, for the deliveries that name it. */
  readonly presence: "kept" | "deleted";
  readonly url: string;
  readonly description: string;
  /** Empty for all. */
  readonly event_types: readonly string[];
  readonly status: (typeof endpointStatuses)[number];
  readonly disabled_reason: DisabledReason | null;
  /** The newest first. */
  readonly secrets: readonly EndpointSecret[];
  /** ISO instant of the first failed attempt since the last one that succeeded. */
  readonly failing_since: string | null;
  readonly created_at: string;
  readonly created_by: Actor;
  readonly updated_at: string;
}

export interface VersionedEndpoint {
  readonly version: number;
  readonly endpoint: Endpoint;
}

export const endpointKey = (id: string) => ({ collection: "webhook_endpoints", id }) as const;

/** How far the log has been read for an endpoint. */
export const cursorKey = (endpointId: string) => ({ collection: "webhook_cursors", id: endpointId }) as const;

export function toEndpoint({ version, document }: StoredDocument): VersionedEndpoint {
  return { version, endpoint: document as unknown as Endpoint };
}

/** Deleted ones too. */
export async function findEndpoint(store: Pick<Store, "read">, id: string): Promise<VersionedEndpoint | undefined> {
  const stored = await store.read("webhook_endpoints", id);
  return stored && toEndpoint(stored);
}
