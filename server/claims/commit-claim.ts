import type { Actor, StoredClaim } from "../../engine/index.ts";
import { formatEtag } from "../http/etag.ts";
import { keyConflict } from "../idempotency/key-conflict.ts";
import { type Remember, withRemembered } from "../idempotency/once.ts";
import type { Parts } from "../parts.ts";
import { type Refused, refuse } from "../problem.ts";
import type { Commit, CommitResult, DocumentVersion, NewEvent, StoreFailure } from "../store/store.ts";
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
  readonly remember?: Remember<VersionedClaim> | undefined;
}

export interface OtherChange extends DocumentVersion {
  readonly document: object;
  readonly event: Omit<NewEvent, "subject">;
}

type CommitParts = Pick<Parts, "store" | "sealing">;

/** What is stored of the claim has its account and identity numbers sealed. */
export async function commitClaim(parts: CommitParts, change: ClaimChange): Promise<CommitResult> {
  return commitSealed(parts, await sealChange(parts, change));
}

async function sealChange({ sealing }: CommitParts, change: ClaimChange): Promise<ClaimChange> {
  const { claim, masker } = await sealing.sealClaim(change.claim);
  const events = change.events.map((event) => ({ ...event, data: masker.data(event.data) }));
  return { ...change, claim, events };
}

function commitSealed(parts: CommitParts, change: ClaimChange): Promise<CommitResult> {
  const { claim, from, actor, at, events, others = [], remember } = change;
  const subject = { collection: "claims", id: claim.claim_id } as const;
  const commit: Commit = {
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
  };
  return parts.store.commit(withRemembered(commit, remember?.({ version: from + 1, claim })));
}

/** For changes that name the version they were made for: somebody was faster is the caller's to know. */
export async function commitClaimOrRefuse(parts: CommitParts, change: ClaimChange): Promise<VersionedClaim | Refused> {
  const sealed = await sealChange(parts, change);
  const result = await commitSealed(parts, sealed);
  if (result.committed) return { version: change.from + 1, claim: sealed.claim };
  if ("failure" in result) return storeRefusal(result.failure);
  const again = keyConflict(result);
  if (again) return again;
  const { actual } = result.conflict;
  return refuse("precondition_failed", { current: actual }, { headers: { etag: formatEtag(actual) } });
}

export function storeRefusal({ code }: StoreFailure): Refused {
  const problem = code === "CB6014" ? "change_unknown" : "store_unavailable";
  return refuse(problem, { code }, { headers: { "retry-after": "5" } });
}
