import type { Diagnostic } from "../index.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";

const severities: readonly Diagnostic["severity"][] = ["error", "warning", "info"];

export const failLevels = [...severities, "none"] as const;

export type FailLevel = (typeof failLevels)[number];

/** Whether anything is as bad as the level, or worse. */
export function exitCodeFor(diagnostics: readonly Diagnostic[], level: FailLevel): ExitCode {
  if (level === "none") return exitCodes.clean;
  const counting = severities.slice(0, severities.indexOf(level) + 1);
  return diagnostics.some(({ severity }) => counting.includes(severity)) ? exitCodes.findings : exitCodes.clean;
}
