import type { DisbursementRequest, Evaluation, StoredClaim } from "../../engine/index.ts";
import type { ModuleRegistry } from "../modules/registry.ts";
import { secretsOfClaim, secretsOfData } from "./find-secrets.ts";
import type { KeyRing } from "./key-ring.ts";
import { mapClaim } from "./map-claim.ts";
import { type Leaf, mapLeaves } from "./map-leaves.ts";
import { createMasker, type Masker } from "./masker.ts";
import { openRemembered } from "./open-remembered.ts";
import { isSealed } from "./sealed-text.ts";
import { type DataKey, openValue, type Sealable, sealValue } from "./seal-value.ts";
import { noPlaces, type SecretPlaces, secretPlacesOf } from "./secret-places.ts";
import { shownOf } from "./shown-evaluation.ts";

/** Stands between evaluations, which see account and identity numbers as they are, and all that is stored or shown. */
export interface Sealing {
  /** A claim as it may be stored, and what masks its secrets elsewhere. What is sealed already stays as it is. */
  sealClaim(claim: StoredClaim): Promise<{ readonly claim: StoredClaim; readonly masker: Masker }>;
  /** A stored claim as templates read it; the very same one when nothing in it is sealed. What cannot be opened is null. */
  openClaim(claim: StoredClaim): StoredClaim | Promise<StoredClaim>;
  /** The same with the key at hand, for a claim that was opened or sealed just before. */
  openAtHand(claim: StoredClaim): StoredClaim;
  /** A request as it may be stored: what is paid sealed, what is only read masked. */
  sealRequest(request: DisbursementRequest, evaluation: Evaluation): Promise<DisbursementRequest>;
  /** Masks what people write about a stored claim, such as notes and reasons. */
  maskerOf(claim: StoredClaim): Promise<Masker>;
  /** What came in for a stored claim, as it may be stored, and what masks it and the claim's own secrets elsewhere. */
  sealData<Data>(claim: StoredClaim, data: Data): Promise<{ readonly data: Data; readonly masker: Masker }>;
  /** Undefined when the text was not sealed for this claim, or its key is gone. */
  openValue(claimId: string, text: string): Promise<Sealable | undefined>;
}

/** What a request holds for its readers only. */
const forReaders: ReadonlySet<string> = new Set(["description", "trace", "notes", "roundings"]);

export function createSealing(keys: KeyRing, modules: ModuleRegistry): Sealing {
  const placesOf = async (claim: StoredClaim): Promise<SecretPlaces> => {
    const module = await modules.pinned(claim.product_module);
    return module ? secretPlacesOf(module) : noPlaces;
  };

  const openClaim = (claim: StoredClaim): StoredClaim | Promise<StoredClaim> => {
    if (!holds(claim, ({ value }) => isSealed(value))) return claim;
    const key = keys.peek(claim.claim_id);
    return key ? openWith(key, claim) : keys.find(claim.claim_id).then((found) => openWith(found, claim));
  };

  return {
    openClaim,
    openAtHand: (claim) => openWith(keys.peek(claim.claim_id), claim),
    async sealClaim(claim) {
      const places = await placesOf(claim);
      if (secretsOfClaim(claim, places).size === 0) return { claim, masker: createMasker([]) };
      const key = await keys.obtain(claim.claim_id);
      const masker = createMasker(secretsOfClaim(openWith(key, claim), places));
      const { rejection_reason } = claim;
      const worded = rejection_reason ? { ...claim, rejection_reason: masker.text(rejection_reason) } : claim;
      return { claim: mapClaim(worded, places, sealWith(key, masker)), masker };
    },
    async sealRequest(request, evaluation) {
      const { masker } = shownOf(evaluation);
      const entries = Object.entries(request);
      const read = Object.fromEntries(entries.filter(([name]) => forReaders.has(name)));
      const used = Object.fromEntries(entries.filter(([name]) => !forReaders.has(name)));
      const isSecret = holds(used, (leaf) => isWorthSealing(leaf, masker));
      const sealed = isSecret ? mapLeaves(used, sealWith(await keys.obtain(request.claim_id), masker)) : used;
      return { ...request, ...sealed, ...masker.data(read) };
    },
    async maskerOf(claim) {
      const places = await placesOf(claim);
      return createMasker(secretsOfClaim(await openClaim(claim), places));
    },
    async sealData(claim, data) {
      const places = await placesOf(claim);
      const masker = createMasker([...secretsOfClaim(await openClaim(claim), places), ...secretsOfData(data)]);
      return { data: mapLeaves(data, sealWith(await keys.obtain(claim.claim_id), masker)), masker };
    },
    async openValue(claimId, text) {
      const key = await keys.find(claimId);
      return key && openValue(key, text);
    },
  };

  function sealWith(key: DataKey, masker: Masker) {
    return (leaf: Leaf): Sealable =>
      isWorthSealing(leaf, masker) ? sealValue(key, leaf.value, keys.random) : leaf.value;
  }
}

function openWith(key: DataKey | undefined, claim: StoredClaim): StoredClaim {
  return mapLeaves(claim, ({ value }) => (isSealed(value) ? ((key && openRemembered(key, value)) ?? null) : value));
}

function isWorthSealing({ value, secret, name }: Leaf, masker: Masker): boolean {
  if (isSealed(value)) return false;
  return secret || (!isReference(name) && masker.isIn(String(value)));
}

// Claims, modules and requests are found by these, and amounts are paid, whatever digits they happen to have.
function isReference(name: string): boolean {
  return /(?:^|_)(?:id|sha256|amount)$|^claim_number$/.test(name);
}

function holds(data: object, isWanted: (leaf: Leaf) => boolean): boolean {
  let found = false;
  mapLeaves(data, (leaf) => {
    found ||= isWanted(leaf);
    return leaf.value;
  });
  return found;
}
