import type { SchemaError } from "../generated/validators.js";
import { requiredAlternatives } from "./read-error.ts";

/** The pointers of properties that are reported together: one of them is required, and none is there. */
export function findAlternatives(errors: readonly SchemaError[]): ReadonlySet<string> {
  return new Set(errors.flatMap((error) => requiredAlternatives(error).map((name) => `${error.instancePath}/${name}`)));
}

/** Where the property that a `required` error misses would be. */
export function missingPointer(error: SchemaError): string {
  return error.keyword === "required" ? `${error.instancePath}/${String(error.params["missingProperty"])}` : "";
}
