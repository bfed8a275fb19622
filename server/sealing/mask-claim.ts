import type { Claim, CompiledModule } from "../../engine/index.ts";
import { secretsOfClaim } from "./find-secrets.ts";
import { createMasker, type Masker } from "./masker.ts";
import { secretPlacesOf } from "./secret-places.ts";

/** What masks the account and identity numbers of a claim that is not sealed, and those that its module holds. */
export function maskerOfClaim(module: CompiledModule, claim: Claim): Masker {
  const places = secretPlacesOf(module);
  return createMasker([...secretsOfClaim(claim, places), ...places.constants]);
}
