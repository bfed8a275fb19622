import { expect } from "vitest";
import { verifyPlace, withStoreAt } from "../support/open-place.ts";
import type { Place } from "../support/start-timed.ts";
import { readRequestsMadeOnce } from "../support/stored-requests.ts";
import type { KnownClaim } from "./ledger.ts";

/** What must be true when the last server has stopped: whole chains, and of all that was made exactly what was told. */
export async function checkWholeStore(place: Place, claims: readonly KnownClaim[]): Promise<number> {
  const commits = await verifyPlace(place);
  const { requests } = await withStoreAt(place, readRequestsMadeOnce);
  const told = claims.flatMap(({ path, requests: known }) => {
    return known.map(({ block, round }) => `${path.split("/").at(-1)} ${block} ${round}`);
  });
  const found = requests.map(({ claim_id, block_key, round }) => `${claim_id} ${block_key} ${round}`);
  expect(found.toSorted()).toEqual(told.toSorted());
  return commits;
}
