import type { Diagnostic } from "../../model/documents.ts";

export interface FormatOptions {
  /** The texts of the files, for formats that show lines of them. */
  readonly texts?: ReadonlyMap<string, string>;
  readonly color?: boolean;
  /** Characters in a line of the terminal. */
  readonly width?: number;
  /** The version of claimblocks, for formats that name the tool. */
  readonly version?: string;
}

/** Diagnostics to the text that a command prints. */
export type Formatter = (diagnostics: readonly Diagnostic[], options?: FormatOptions) => string;
