import type { Claim } from "../../engine/index.ts";
import { mapLeafAt, mapLeaves, type ReplaceLeaf } from "./map-leaves.ts";
import { isSecretName } from "./secret-names.ts";
import type { SecretPlaces } from "./secret-places.ts";

/** Walks a claim as `mapLeaves` does; the module's places are secret too, and of a block's state only the value is. */
export function mapClaim<Given extends Claim>(claim: Given, { paths }: SecretPlaces, replace: ReplaceLeaf): Given {
  const { block_states = {}, ...rest } = claim;
  const keys = Object.keys(block_states).filter((key) => isSecretName(key));
  const mapped = { ...claim, ...mapLeaves(rest, replace), ...(claim.block_states && { block_states: mapStates() }) };
  const places = [...paths, ...keys.map((key) => ["block_states", key, "value"])];
  const all = places.reduce<unknown>((before, path) => mapLeafAt(before, path, replace), mapped) as Given;
  return isSame(claim, all) ? claim : all;

  function mapStates(): typeof block_states {
    const states = Object.entries(block_states).map(([key, state]) => [key, mapLeaves(state, replace)] as const);
    const changed = states.some(([key, state]) => state !== block_states[key]);
    return changed ? Object.fromEntries(states) : block_states;
  }
}

function isSame(before: object, after: object): boolean {
  return Object.entries(after).every(([name, value]) => Reflect.get(before, name) === value);
}
