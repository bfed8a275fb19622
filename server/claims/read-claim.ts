import { checkIfMatch } from "../http/etag.ts";
import { type Refused, refuse } from "../problem.ts";
import type { Store } from "../store/store.ts";
import { fromDocument, type VersionedClaim } from "./claim-document.ts";

export async function readClaim(store: Store, claimId: string): Promise<VersionedClaim | Refused> {
  const stored = await store.read("claims", claimId);
  return stored ? fromDocument(stored) : refuse("not_found", { what: "claim", id: claimId });
}

/** The claim, if it is still as the author of a change has seen it. */
export async function readClaimToChange(
  store: Store,
  claimId: string,
  ifMatch: string | undefined,
): Promise<VersionedClaim | Refused> {
  const claim = await readClaim(store, claimId);
  if ("problem" in claim) return claim;
  return checkIfMatch(ifMatch, claim.version) ?? claim;
}
