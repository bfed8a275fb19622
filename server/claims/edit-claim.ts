import type { Actor, StoredClaim } from "../../engine/index.ts";
import type { Remember } from "../idempotency/once.ts";
import { instantOf, type Parts } from "../parts.ts";
import { type Refused, refuse } from "../problem.ts";
import type { VersionedClaim } from "./claim-document.ts";
import { commitClaimOrRefuse } from "./commit-claim.ts";

export interface ClaimEdit {
  readonly fields: Partial<StoredClaim>;
  readonly event: { readonly type: string; readonly data: object };
}

export interface Editing {
  readonly actor: Actor;
  readonly remember: Remember<VersionedClaim>;
}

/** Changes fields of a claim that its lifecycle leaves alone; a closed claim stays as it is. */
export async function editClaim(
  parts: Parts,
  { claim, version }: VersionedClaim,
  { fields, event }: ClaimEdit,
  { actor, remember }: Editing,
): Promise<VersionedClaim | Refused> {
  if (claim.claim_status === "closed") return refuse("claim_closed");
  const at = instantOf(parts);
  const edited = { ...claim, ...fields, updated_at: at };
  return commitClaimOrRefuse(parts, { from: version, claim: edited, actor, at, events: [event], remember });
}
