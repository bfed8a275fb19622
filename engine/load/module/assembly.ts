import { placeInText } from "../../diagnostics/locate.ts";
import { reportAt } from "../../diagnostics/report.ts";
import type { Diagnostic } from "../../model/documents.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import type { SectionSource, SourceDocument } from "../../model/source.ts";

/** A module while it is being put together from its files. */
export interface Assembly {
  readonly document: { [section: string]: Json };
  readonly sections: { [section: string]: SectionSource };
  readonly diagnostics: Diagnostic[];
}

export function createAssembly(): Assembly {
  return { document: {}, sections: {}, diagnostics: [] };
}

export function addSection(assembly: Assembly, section: string, value: Json, file: string, pointer: string): void {
  assembly.document[section] = value;
  assembly.sections[section] = { file, pointer };
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function refuseContent(assembly: Assembly, document: SourceDocument, expected: string): void {
  const place = placeInText(document, firstLine(document));
  assembly.diagnostics.push(reportAt({ code: "CB1021", params: { expected }, place }));
}

function firstLine(document: SourceDocument) {
  const { start, end } = document.spanOf("");
  const lineEnd = document.text.indexOf("\n", start);
  return { start, end: lineEnd === -1 ? end : Math.min(end, lineEnd) };
}
