import { storeRefusal } from "../claims/commit-claim.ts";
import { keyConflict } from "../idempotency/key-conflict.ts";
import { type Remember, withRemembered } from "../idempotency/once.ts";
import { instantOf, type Parts } from "../parts.ts";
import { type Refused, refuse } from "../problem.ts";
import type { Actor, Commit, Store } from "../store/store.ts";
import { type Endpoint, endpointKey, findEndpoint, type VersionedEndpoint } from "./endpoint-document.ts";

/** What is to become of an endpoint as it is now. */
export interface EndpointChange<Result> {
  readonly endpoint: Endpoint;
  /** What is recorded of it. */
  readonly event: { readonly type: string; readonly data: object };
  /** Other documents that change with it. */
  readonly others?: Pick<Commit, "reads" | "puts">;
  readonly result: Result;
}

export interface EndpointOrder<Result> {
  readonly id: string;
  readonly actor: Actor;
  readonly remember?: Remember<Result>;
  /** Nothing is written where it gives `unchanged`. */
  readonly change: (
    endpoint: Endpoint,
    at: string,
  ) => Promise<EndpointChange<Result> | { readonly unchanged: Result } | Refused>;
}

const mostAttempts = 20;

/** Deliveries change endpoints too, so whoever manages one names no version: what he asks for is done to it as it is. */
export async function changeEndpoint<Result>(
  parts: Pick<Parts, "store" | "clock">,
  { id, actor, remember, change }: EndpointOrder<Result>,
): Promise<Result | Refused> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const found = await readEndpoint(parts.store, id);
    if ("problem" in found) return found;
    const at = instantOf(parts);
    const changed = await change(found.endpoint, at);
    if ("problem" in changed) return changed;
    if ("unchanged" in changed) return changed.unchanged;
    const { endpoint, event, others = { reads: [], puts: [] }, result } = changed;
    const key = endpointKey(id);
    const commit: Commit = {
      at,
      actor,
      reads: [{ ...key, version: found.version }, ...others.reads],
      puts: [{ ...key, document: endpoint }, ...others.puts],
      events: [{ ...event, subject: key }],
    };
    const committed = await parts.store.commit(withRemembered(commit, remember?.(result)));
    if (committed.committed) return result;
    const refused = "failure" in committed ? storeRefusal(committed.failure) : keyConflict(committed);
    if (refused) return refused;
  }
  return refuse("busy", {}, { headers: { "retry-after": "1" } });
}

/** One that is not deleted. */
export async function readEndpoint(store: Pick<Store, "read">, id: string): Promise<VersionedEndpoint | Refused> {
  const found = await findEndpoint(store, id);
  return found?.endpoint.presence === "kept" ? found : refuse("not_found", { what: "webhook endpoint", id });
}
