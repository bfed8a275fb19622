import { type SchemaName, validators } from "../generated/validators.js";
import type { SchemaFinding } from "./schema-finding.ts";
import { toFindings } from "./to-findings.ts";

export type { SchemaName };

/** Checks a value against a schema: one finding for each mistake, none when it fits. */
export function validateDocument(name: SchemaName, value: unknown): readonly SchemaFinding[] {
  const validate = validators[name];
  return validate(value) ? [] : toFindings(validate.errors ?? []);
}
