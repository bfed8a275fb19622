import { type Refused, refuse } from "../problem.ts";
import type { Store } from "../store/store.ts";
import { fromDocument, type VersionedClaim } from "./claim-document.ts";

export async function readClaim(store: Store, claimId: string): Promise<VersionedClaim | Refused> {
  const stored = await store.read("claims", claimId);
  return stored ? fromDocument(stored) : refuse("not_found", { what: "claim", id: claimId });
}
