import type { ModuleSource, Range, SectionSource, SourceDocument, Span } from "../model/source.ts";
import { parsePointer, toPointer } from "./pointer.ts";
import { type TextFile, toRange } from "./position.ts";

/** A place in a file as people read it. `pointer` addresses the file's own document. */
export interface Place {
  readonly file: string;
  readonly pointer: string;
  readonly range: Range;
}

/** A place in the merged document of a module; `inside` is a span in the value of the string there. */
export interface MergedPlace {
  readonly pointer: string;
  readonly part?: "key" | "value";
  readonly inside?: Span;
}

/** From a place in the merged document to the file, its own pointer, and line and column. */
export function locate(source: ModuleSource, { pointer, part, inside }: MergedPlace): Place {
  const { document, own } = toDocument(source, parsePointer(pointer));
  if (!document) return { file: source.path, pointer: "", range: startOfFile };
  const span = inside ? document.spanInside(own, inside) : document.spanOf(own, part);
  return placeInText(document, span, own);
}

/** A place known by its offsets only, as while a file is being read. */
export function placeInText(file: TextFile, span: Span, pointer = ""): Place {
  return { file: file.file, pointer, range: toRange(file, span) };
}

export const startOfFile: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

// A section may have been put together from several files (samples), so the longest known start of the path decides.
function toDocument(source: ModuleSource, segments: string[]): { document?: SourceDocument; own: string } {
  const [first] = source.documents;
  let found: { document?: SourceDocument; own: string } = first ? { document: first, own: "" } : { own: "" };
  let name = "";
  for (let length = 1; length <= segments.length; length += 1) {
    name = length === 1 ? (segments[0] ?? "") : `${name}/${segments[length - 1]}`;
    const section = sectionAt(source, name);
    const document = section && source.documents.find((candidate) => candidate.file === section.file);
    if (document) found = { document, own: section.pointer + toPointer(segments.slice(length)) };
  }
  return found;
}

function sectionAt(source: ModuleSource, name: string): SectionSource | undefined {
  return Object.hasOwn(source.sections, name) ? source.sections[name] : undefined;
}
