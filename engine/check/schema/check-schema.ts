import { blockKeyAt } from "./block-at.ts";
import type { SchemaFinding } from "./schema-finding.ts";
import { type SchemaName, validateDocument } from "./validate.ts";

export type { SchemaFinding };

/** Checks a document of a module against its schema; a finding inside a block names the block. */
export function checkSchema(document: unknown, schemaName: SchemaName): readonly SchemaFinding[] {
  return validateDocument(schemaName, document).map((finding) => {
    const block = blockKeyAt(document, finding.pointer);
    return block === undefined ? finding : { ...finding, params: { ...finding.params, block } };
  });
}
