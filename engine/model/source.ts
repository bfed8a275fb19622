import type { Diagnostic } from "./documents.ts";
import type { Json } from "./json.ts";

/** Half-open character range `[start, end)` in a text, counted in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** 1-based line and column. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A place in a file as people read it; `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** One file of a module: its text, its data, and where each value stands. Positions are looked up on demand only. */
export interface SourceDocument {
  /** Path relative to the module, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly value: Json;
  /** Where the value (or the key) at `pointer` stands; the nearest existing ancestor when it does not exist. */
  spanOf(pointer: string, part?: "key" | "value"): Span;
  /**
   * Maps a span inside the string at `pointer` (offsets into the string's value) to a span in `text`,
   * through JSON and YAML escapes, quotes, indentation and folding.
   */
  spanInside(pointer: string, inside: Span): Span;
}

/** Where a section of the merged module document comes from: `pointer` is its address inside `file`. */
export interface SectionSource {
  readonly file: string;
  readonly pointer: string;
}

export type ModuleLayout = "folder" | "file" | "root_workbench";

/**
 * A module as it was read: its files with positions, and one merged document in the form of a single-file module.
 * `sections` says which file a part of `document` came from, by its top-level key or by a longer path below one
 * (`samples/claims/first/policy`); the longest that fits counts. What we supply ourselves has none.
 */
export interface ModuleSource {
  readonly path: string;
  readonly layout: ModuleLayout;
  /** False when a file could not be read or understood, which stops the module. */
  readonly readable: boolean;
  /** What reading it found; `checkModule` adds to these. */
  readonly diagnostics: readonly Diagnostic[];
  readonly documents: readonly SourceDocument[];
  readonly document: { readonly [section: string]: Json };
  readonly sections: { readonly [section: string]: SectionSource };
  /** SHA-256 of what decides behaviour, as 64 hexadecimal digits. */
  readonly sha256: string;
}
