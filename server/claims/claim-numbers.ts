import type { ListPosition, Store } from "../store/store.ts";
import { createNumberSource, type NextNumber } from "../store/number-source.ts";

/**
 * Gives out `CLM-000001`, `CLM-000002` … in order, whatever number of servers use the store. A number whose claim could not
 * be stored is not used again.
 */
export function openClaimNumbers(store: Store, clock: () => number): NextNumber<string> {
  const next = createNumberSource(store, { name: "claims", clock, alreadyUsed: () => highestNumber(store) });
  return async () => {
    const given = await next();
    return "failure" in given ? given : { number: `CLM-${String(given.number).padStart(6, "0")}` };
  };
}

/** For a store whose claims were numbered before it kept count. */
async function highestNumber(store: Store): Promise<number> {
  let highest = 0;
  let after: ListPosition | undefined;
  do {
    const page = await store.list("claims", { limit: 1000, ...(after && { after }) });
    for (const { document } of page.documents) highest = Math.max(highest, numberIn(document["claim_number"]));
    after = page.next;
  } while (after);
  return highest;
}

function numberIn(claimNumber: unknown): number {
  const [, digits] = /^CLM-(\d{6,15})$/.exec(String(claimNumber)) ?? [];
  return digits === undefined ? 0 : Number(digits);
}
