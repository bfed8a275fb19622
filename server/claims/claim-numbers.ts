import type { ListPosition, Store } from "../store/store.ts";

/**
 * Gives out `CLM-000001`, `CLM-000002` … in order. One process owns the embedded store, so its highest number is read
 * once at the start; a number whose claim could not be stored is not used again.
 */
export async function openClaimNumbers(store: Store): Promise<() => string> {
  let highest = 0;
  let after: ListPosition | undefined;
  do {
    const page = await store.list("claims", { limit: 1000, ...(after && { after }) });
    for (const { document } of page.documents) highest = Math.max(highest, numberIn(document["claim_number"]));
    after = page.next;
  } while (after);
  return () => `CLM-${String(++highest).padStart(6, "0")}`;
}

function numberIn(claimNumber: unknown): number {
  const [, digits] = /^CLM-(\d{6,15})$/.exec(String(claimNumber)) ?? [];
  return digits === undefined ? 0 : Number(digits);
}
