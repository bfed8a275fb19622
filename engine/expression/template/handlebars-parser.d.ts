declare module "handlebars/dist/cjs/handlebars/compiler/base.js" {
  interface Place {
    readonly first_line: number;
    readonly first_column: number;
    readonly last_line: number;
    readonly last_column: number;
  }
  interface Parser {
    parseError?: (
      message: string,
      details: { readonly token: string | null; readonly expected?: readonly string[] },
    ) => never;
    readonly lexer: { readonly yylloc: Place };
  }
  export const parser: Parser;
  /** Throws on a mistake; an exception of its own has `lineNumber`, `column`, `endLineNumber` and `endColumn`. */
  export function parse(text: string): unknown;
}
