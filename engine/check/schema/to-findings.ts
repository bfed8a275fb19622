import type { SchemaError } from "../generated/validators.js";
import { findAlternatives, missingPointer } from "./alternatives.ts";
import { mergeMisspellings } from "./merge-misspellings.ts";
import type { SchemaFinding } from "./schema-finding.ts";
import { toFinding } from "./to-finding.ts";
import { findTypeTags } from "./type-tags.ts";

// They repeat, for a whole, what other errors say about its parts.
const echoes = new Set(["if", "discriminator", "oneOf"]);

/** The errors of a validator as findings: one for each mistake. */
export function toFindings(errors: readonly SchemaError[]): readonly SchemaFinding[] {
  const typeTags = findTypeTags(errors);
  const alternatives = findAlternatives(errors);
  const findings = errors
    .filter((error) => !echoes.has(error.keyword) && !alternatives.has(missingPointer(error)))
    .map((error) => toFinding(error, typeTags.has(error.instancePath)));
  return mergeMisspellings(withoutRepetitions(findings));
}

function withoutRepetitions(findings: readonly SchemaFinding[]): readonly SchemaFinding[] {
  const byIdentity = new Map(
    findings.map((finding) => [`${finding.code} ${finding.pointer} ${finding.params["property"]}`, finding]),
  );
  return [...byIdentity.values()];
}
