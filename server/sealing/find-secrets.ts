import type { Claim } from "../../engine/index.ts";
import { mapClaim } from "./map-claim.ts";
import { mapLeaves } from "./map-leaves.ts";
import type { Sealable } from "./seal-value.ts";
import type { SecretPlaces } from "./secret-places.ts";

/** The account and identity numbers of a claim; as they stand, sealed ones sealed. */
export function secretsOfClaim(claim: Claim, places: SecretPlaces): ReadonlySet<Sealable> {
  const found = new Set<Sealable>();
  mapClaim(claim, places, ({ value, secret }) => {
    if (secret) found.add(value);
    return value;
  });
  return found;
}

/** The same of any JSON data, by their names alone. */
export function secretsOfData(data: unknown): ReadonlySet<Sealable> {
  const found = new Set<Sealable>();
  mapLeaves(data, ({ value, secret }) => {
    if (secret) found.add(value);
    return value;
  });
  return found;
}
