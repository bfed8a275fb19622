import { type Diagnostic, formatters } from "../index.ts";
import type { Terminal } from "./terminal.ts";

/** Diagnostics for someone who asked for something else and cannot have it because of them. */
export function formatCodeframe(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  { colors, width }: Terminal,
): string {
  const options = { texts, color: colors.talk, ...(width !== undefined && { width }) };
  return formatters.get("codeframe")?.(diagnostics, options) ?? "";
}
