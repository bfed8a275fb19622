import type { Actor, StoredClaim } from "../../engine/index.ts";
import { formatEtag } from "../http/etag.ts";
import type { Parts } from "../parts.ts";
import { type Refused, refuse } from "../problem.ts";
import type { CommitResult, DocumentVersion, NewEvent, StoreFailure } from "../store/store.ts";
import { toDocument, type VersionedClaim } from "./claim-document.ts";

export interface ClaimChange {
  /** The version that the change was made from; 0 for a new claim. */
  readonly from: number;
  readonly claim: StoredClaim;
  readonly actor: Actor;
  readonly at: string;
  readonly events: readonly Omit<NewEvent, "subject">[];
  /** Other documents that change with the claim or not at all. */
  readonly others?: readonly OtherChange[];
}

export interface OtherChange extends DocumentVersion {
  readonly document: object;
  readonly event: Omit<NewEvent, "subject">;
}

export function commitClaim(parts: Pick<Parts, "store">, change: ClaimChange): Promise<CommitResult> {
  const { claim, from, actor, at, events, others = [] } = change;
  const subject = { collection: "claims", id: claim.claim_id } as const;
  return parts.store.commit({
    at,
    actor,
    reads: [
      { ...subject, version: from },
      ...others.map(({ collection, id, version }) => ({ collection, id, version })),
    ],
    puts: [
      { ...subject, document: toDocument(claim) },
      ...others.map(({ collection, id, document }) => ({ collection, id, document })),
    ],
    events: [
      ...events.map((event) => ({ ...event, subject })),
      ...others.map(({ collection, id, event }) => ({ ...event, subject: { collection, id } })),
    ],
  });
}

/** For changes that name the version they were made for: somebody was faster is the caller's to know. */
export async function commitClaimOrRefuse(
  parts: Pick<Parts, "store">,
  change: ClaimChange,
): Promise<VersionedClaim | Refused> {
  const result = await commitClaim(parts, change);
  if (result.committed) return { version: change.from + 1, claim: change.claim };
  if ("failure" in result) return storeRefusal(result.failure);
  const { actual } = result.conflict;
  return refuse("precondition_failed", { current: actual }, { headers: { etag: formatEtag(actual) } });
}

export function storeRefusal({ code }: StoreFailure): Refused {
  return refuse("store_unavailable", { code }, { headers: { "retry-after": "5" } });
}
