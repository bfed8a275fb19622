import { type SchemaName, validateDocument } from "./check/schema/validate.ts";
import { findNearestName, orderDiagnostics, placeInText, reportAt } from "./diagnostics/index.ts";
import { parseDocument } from "./load/parse-document.ts";
import type { Diagnostic } from "./model/documents.ts";
import type { Json } from "./model/json.ts";

/** A mistake that the schema cannot see, at the name of a property. */
export interface NameMistake {
  readonly code: string;
  readonly name: string;
  readonly pointer: string;
  readonly known: readonly string[];
}

export interface ReadDocument {
  /** Absent when there is any mistake. */
  readonly value?: Json;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file of YAML or JSON, held against its schema and against what else is asked of the value, each mistake with its place. */
export function readDocument(
  schema: SchemaName,
  { text, file }: { readonly text: string; readonly file: string },
  findMistakes: (value: Json) => readonly NameMistake[],
): ReadDocument {
  const { document, diagnostics } = parseDocument(file, text);
  if (!document) return { diagnostics };
  const { value } = document;
  const findings = validateDocument(schema, value);
  const names = findings.length > 0 ? [] : findMistakes(value);
  const found = [
    ...findings,
    ...names.map(({ code, name, pointer, known }) => {
      const nearest = findNearestName(name, known);
      return { code, params: { name, ...(nearest !== undefined && { nearest }) }, pointer, part: "key" as const };
    }),
  ].map(({ code, params, pointer, part }) =>
    reportAt({ code, params, place: placeInText(document, document.spanOf(pointer, part), pointer) }),
  );
  return found.length > 0 ? { diagnostics: orderDiagnostics(found) } : { value, diagnostics: [] };
}
