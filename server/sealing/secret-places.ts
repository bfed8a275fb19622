import type { CompiledModule } from "../../engine/index.ts";
import { everyItem, printedPaths } from "./printed-paths.ts";
import { isSealed } from "./sealed-text.ts";
import type { Sealable } from "./seal-value.ts";
import { isSecretName } from "./secret-names.ts";

/** Where a module finds account and identity numbers, beyond what their names say. */
export interface SecretPlaces {
  /** Paths inside a claim, in which `everyItem` may stand. */
  readonly paths: readonly (readonly string[])[];
  /** Numbers that the module itself holds. */
  readonly constants: readonly Sealable[];
}

export const noPlaces: SecretPlaces = { paths: [], constants: [] };

const found = new WeakMap<CompiledModule, SecretPlaces>();

/** What the module's payees, payment details and fulfillment values read for an account or identity number. */
export function secretPlacesOf(module: CompiledModule): SecretPlaces {
  let places = found.get(module);
  if (!places) {
    places = findPlaces(module);
    found.set(module, places);
  }
  return places;
}

function findPlaces(module: CompiledModule): SecretPlaces {
  const paths = new Map<string, readonly string[]>();
  const constants: Sealable[] = [];
  for (const { fields } of module.order) {
    for (const field of fields.values()) {
      if (!isSecretName(field.segments.at(-1) ?? "", field.segments.at(-2))) continue;
      if ("slot" in field) {
        for (const path of printedPaths(field.slot.expression.expression)) paths.set(path.join("\0"), path);
      } else if (isSealable(field.constant)) constants.push(field.constant);
    }
  }
  return { paths: [...paths.values()].filter(isOneValue), constants };
}

// Of a block's state only its value is a secret, and the options of a choice stand in the module for all to read.
function isOneValue(path: readonly string[]): boolean {
  return path[0] !== "block_states" || (path.length === 3 && path[1] !== everyItem && path[2] === "value");
}

function isSealable(value: unknown): value is Sealable {
  return (typeof value === "string" && value !== "" && !isSealed(value)) || typeof value === "number";
}
