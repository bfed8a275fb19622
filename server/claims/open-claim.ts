import { type Actor, openClaim as openBlockStates, type StoredClaim } from "../../engine/index.ts";
import type { Remember } from "../idempotency/once.ts";
import { instantOf, type Parts } from "../parts.ts";
import { type Refused, refuse } from "../problem.ts";
import { type ClaimOpening, newClaim, type VersionedClaim } from "./claim-document.ts";
import { commitClaimOrRefuse, storeRefusal } from "./commit-claim.ts";

/** Opens a claim on the module that is served under a key now, with its default values resolved once. */
export async function openClaim(
  parts: Parts,
  moduleKey: string,
  opening: ClaimOpening,
  { actor, remember }: { readonly actor: Actor; readonly remember: Remember<VersionedClaim> },
): Promise<VersionedClaim | Refused> {
  const module = parts.modules.find(moduleKey);
  if (!module) return refuse("not_found", { what: "product module", id: moduleKey });
  const { compiled } = module;
  if (!compiled) return refuse("module_not_usable", { key: moduleKey });
  const given = await parts.claimNumbers();
  if ("failure" in given) return storeRefusal(given.failure);
  const at = instantOf(parts);
  const claim = newClaim({ ...opening, id: parts.ids(), number: given.number, compiled, actor, at });
  const { block_states } = openBlockStates(compiled, { claim, now: at });
  const opened: StoredClaim = { ...claim, block_states };
  const data = { product_module: claim.product_module };
  const events = [{ type: "claim_opened", data }];
  return commitClaimOrRefuse(parts, { from: 0, claim: opened, actor, at, events, remember });
}
