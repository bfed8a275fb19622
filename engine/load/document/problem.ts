import type { Params } from "../../diagnostics/fill-template.ts";
import type { Span } from "../../model/source.ts";

/** A mistake in the text of one file, by offsets, before there is a document to point into. */
export interface Problem {
  readonly code: string;
  readonly params?: Params;
  readonly span: Span;
  readonly related?: { readonly message: string; readonly span: Span };
}
