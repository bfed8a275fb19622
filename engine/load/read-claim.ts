import { placeInText } from "../diagnostics/locate.ts";
import { reportAt } from "../diagnostics/report.ts";
import type { Diagnostic } from "../model/documents.ts";
import type { JsonObject } from "../model/json.ts";
import type { SourceDocument } from "../model/source.ts";
import { isObject } from "./module/assembly.ts";
import { parseDocument } from "./parse-document.ts";

export interface ClaimFile {
  /** The claim as templates see it. */
  readonly claim?: JsonObject;
  /** Where the claim stands in the file, for diagnostics about it: empty, or `/claim`. */
  readonly pointer: string;
  readonly document?: SourceDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** A claim on its own, or as `{claim: {...}}`. */
export function parseClaimFile(text: string, file: string): ClaimFile {
  const { document, diagnostics } = parseDocument(file, text);
  if (!document) return { pointer: "", diagnostics };
  const { value } = document;
  const isWrapped = isObject(value) && Object.hasOwn(value, "claim");
  const claim = isWrapped ? value["claim"] : value;
  const pointer = isWrapped ? "/claim" : "";
  if (isObject(claim)) return { claim, pointer, document, diagnostics: [] };
  const place = placeInText(document, document.spanOf(pointer), pointer);
  return { pointer, document, diagnostics: [reportAt({ code: "CB1021", params: { expected: "a claim" }, place })] };
}
