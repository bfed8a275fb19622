import { parsePointer, toPointer, toRange } from "../../diagnostics/index.ts";
import type { Diagnostic } from "../../model/documents.ts";
import type { ModuleSource } from "../../model/source.ts";
import { findBlockKey } from "./find-block-key.ts";

// Ways to say where something is, as texts that can be looked up.

export function lineAddress(file: string, line: number): string {
  return `line ${line} ${file}`;
}

/** A pointer, or the key of a block. */
export function placeAddress(place: string): string {
  return place === "" || place.startsWith("/") ? `at ${place}` : `block ${place}`;
}

/** Every way to say where a diagnostic stands. */
export function addressesOf({ file, pointer, range }: Diagnostic, source: ModuleSource): readonly string[] {
  const document = source.documents.find((candidate) => candidate.file === file);
  // A comment cannot stand inside a text of several lines, only above or beside the name of its property.
  const keyLine = document && toRange(document, document.spanOf(pointer, "key")).start.line;
  const lines = new Set([range.start.line, ...(keyLine === undefined ? [] : [keyLine])]);
  const key = findBlockKey(source, file, pointer);
  return [
    ...[...lines].map((line) => lineAddress(file, line)),
    ...(key === undefined ? [] : [placeAddress(key)]),
    ...withAncestors(pointer).map(placeAddress),
  ];
}

/** The whole file is no ancestor: an ignore of the file as a whole would cover everything in it. */
function withAncestors(pointer: string): readonly string[] {
  const segments = parsePointer(pointer);
  if (segments.length === 0) return [""];
  return segments.map((_, index) => toPointer(segments.slice(0, index + 1)));
}
