import type { SchemaError } from "../generated/validators.js";

/** The pointers of the properties that say which kind of block, or of block state, an object is. */
export function findTypeTags(errors: readonly SchemaError[]): ReadonlySet<string> {
  return new Set(
    errors
      .filter((error) => error.keyword === "discriminator")
      .map((error) => `${error.instancePath}/${String(error.params["tag"])}`),
  );
}
