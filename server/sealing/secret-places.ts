import type { CompiledModule } from "../../engine/index.ts";
import { isSealed } from "./sealed-text.ts";
import type { Sealable } from "./seal-value.ts";
import { isSecretName } from "./secret-names.ts";

/** Where a module finds account and identity numbers, beyond what their names say. */
export interface SecretPlaces {
  /** Paths inside a claim. */
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

type Fields = CompiledModule["order"][number]["fields"];
type Field = Fields extends ReadonlyMap<string, infer One> ? One : never;
type Expression = Extract<Field, { slot: unknown }>["slot"]["expression"]["expression"];

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

/** Not what a test only looks at: that an account is "the spouse's" is no secret. */
function printedPaths(expression: Expression): readonly (readonly string[])[] {
  switch (expression.kind) {
    case "reference":
      return expression.origin === "root" && expression.path[0] === "claim" ? [expression.path.slice(1)] : [];
    case "join":
      return expression.parts.flatMap(printedPaths);
    case "choice":
      return [expression.body, expression.otherwise].flatMap(printedPaths);
    case "call":
      return expression.args.flatMap(printedPaths);
    case "each":
    case "with":
    case "section":
      return [expression.body, expression.otherwise].flatMap(printedPaths);
    default:
      return [];
  }
}

// Of a block's state only its value is a secret, and the options of a choice stand in the module for all to read.
function isOneValue(path: readonly string[]): boolean {
  return path[0] !== "block_states" || (path.length === 3 && path[2] === "value");
}

function isSealable(value: unknown): value is Sealable {
  return (typeof value === "string" && value !== "" && !isSealed(value)) || typeof value === "number";
}
