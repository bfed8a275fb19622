import type { ExpressionError } from "../model/expression.ts";
import type { Span } from "../model/source.ts";

interface Place {
  readonly pointer: string;
  readonly part?: "key" | "value";
  readonly inside?: Span;
}

/** A diagnostic before it has a place in a file; `pointer` is in the merged document. */
export interface Finding {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly pointer: string;
  readonly part?: "key" | "value";
  /** Offsets inside the string at `pointer`. */
  readonly inside?: Span;
  /** Other places in the merged document that the mistake involves. */
  readonly related?: readonly (Place & { readonly message: string })[];
  /** What would mend it; `safe` when applying it cannot change what the author means. */
  readonly fixes?: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly (Place & { readonly newText: string })[];
  }[];
}

/** A mistake in the template or condition that stands at `pointer`. */
export function atExpression(error: ExpressionError, pointer: string): Finding {
  return error.pointer === undefined
    ? { code: error.code, params: error.params, pointer, inside: error.span }
    : { code: error.code, params: error.params, pointer: pointer + error.pointer };
}
