import { expressionCodes } from "../../diagnostics/codes/expression.ts";
import type { Diagnostic } from "../../model/documents.ts";

const unreadable: ReadonlySet<string> = new Set(expressionCodes.map(({ code }) => code));
/** The type of a block is unknown or does not belong there, or its key belongs to another one. */
const misplaced: ReadonlySet<string> = new Set(["CB2004", "CB2008", "CB2101"]);
/** What a block is known by. */
const identity: ReadonlySet<unknown> = new Set(["key", "type"]);

/** False for a mistake that stops the module or withholds its block: without the report nobody would know why. */
export function isIgnorable({ code, severity, params }: Diagnostic): boolean {
  if (severity !== "error") return true;
  const isIdentity = code === "CB2002" && identity.has(params["property"]);
  return !(/^CB[13]/.test(code) || unreadable.has(code) || misplaced.has(code) || isIdentity);
}
