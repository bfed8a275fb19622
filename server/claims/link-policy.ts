import type { Policy, Policyholder, StoredClaim } from "../../engine/index.ts";
import type { Parts } from "../parts.ts";
import { type Refused, refuse } from "../problem.ts";
import { requestKindNames, requestKinds } from "../requests/request-kinds.ts";
import type { Store } from "../store/store.ts";
import type { VersionedClaim } from "./claim-document.ts";
import { editClaim, type Editing } from "./edit-claim.ts";

export interface PolicyLink {
  readonly policy: Policy;
  readonly policyholder?: Policyholder | null | undefined;
}

/** Puts a claim on another policy, while nothing rests on the one it has. */
export async function linkPolicy(
  parts: Parts,
  before: VersionedClaim,
  { policy, policyholder }: PolicyLink,
  editing: Editing,
): Promise<VersionedClaim | Refused> {
  const { claim } = before;
  if (claim.claim_status !== "open") return refuse("policy_not_linkable", { reason: "The claim is not open." });
  // Whoever creates a request changes the claim too, so the claim's version also says that there is still none.
  if (await hasRequest(parts.store, claim.claim_id)) {
    return refuse("policy_not_linkable", { reason: "The claim has a request that rests on its policy." });
  }
  const { product_module: pin } = claim;
  const module = await parts.modules.pinned(pin);
  if (!module) return refuse("module_missing", { key: pin.key, version: pin.version });
  const holder = policyholder === undefined ? keptHolder(claim, policy) : policyholder;
  const fields = {
    policy,
    policyholder: holder,
    policy_id: policy.policy_id ?? null,
    policyholder_id: policy.policyholder_id ?? holder?.policyholder_id ?? null,
    currency: module.currency ?? policy.currency ?? null,
  };
  if (claim.currency !== null && fields.currency !== claim.currency && hasAmount(claim)) {
    const reason = `Its amounts are in ${claim.currency}, which is not the policy's currency; clear them first.`;
    return refuse("policy_not_linkable", { reason });
  }
  const data = { from: claim.policy_id, to: fields.policy_id };
  return editClaim(parts, before, { fields, event: { type: "claim_linked_to_policy", data } }, editing);
}

/** An amount is a number of minor units that means nothing without the currency it was written down in. */
function hasAmount({ block_states }: StoredClaim): boolean {
  return Object.values(block_states).some((state) => state.type === "input.currency" && state.value !== null);
}

/** The policyholder stays where the other policy is the same person's. */
function keptHolder({ policyholder, policyholder_id }: StoredClaim, policy: Policy): Policyholder | null {
  const same = policyholder_id !== null && policy.policyholder_id === policyholder_id;
  return same ? policyholder : null;
}

async function hasRequest(store: Store, claimId: string): Promise<boolean> {
  const where = { claim_id: claimId };
  const pages = await Promise.all(
    requestKindNames.map((kind) => store.list(requestKinds[kind].collection, { where, limit: 1 })),
  );
  return pages.some(({ documents }) => documents.length > 0);
}
