import { type Diagnostic, formatSummary, loadFormatter, safeFixOf } from "../../index.ts";
import { countOf } from "../count-of.ts";
import { exitCodeFor, type FailLevel } from "../fail-level.ts";
import type { Outcome } from "../outcome.ts";
import type { Terminal } from "../terminal.ts";
import { readVersion } from "../version.ts";
import { type CheckedPath, diagnosticsOf, textsOf } from "./check-paths.ts";

export interface ReportOptions {
  readonly format: string;
  readonly failLevel: FailLevel;
  readonly fix?: boolean;
}

/** What `check` prints about the modules, and with what it ends. */
export async function reportCheck(
  modules: readonly CheckedPath[],
  options: ReportOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const { format, failLevel } = options;
  const diagnostics = diagnosticsOf(modules);
  const formatter = await loadFormatter(format);
  const { colors, width } = terminal;
  const look = { color: colors.data, ...(width !== undefined && { width }) };
  const report = formatter?.(diagnostics, { texts: textsOf(modules), version: readVersion(), ...look }) ?? "";
  return {
    data: isSilent(format, diagnostics) ? "" : report,
    talk: summarize(diagnostics, modules.length, options, terminal),
    exitCode: exitCodeFor(diagnostics, failLevel),
  };
}

const formatsForPeople = new Set(["codeframe", "stylish"]);

/** The forms for people end with the summary themselves, and have nothing to list when all is well. */
function isSilent(format: string, diagnostics: readonly Diagnostic[]): boolean {
  return formatsForPeople.has(format) && diagnostics.length === 0;
}

function summarize(
  diagnostics: readonly Diagnostic[],
  modules: number,
  { format, fix }: ReportOptions,
  { colors }: Terminal,
): string {
  const isSaid = formatsForPeople.has(format) && diagnostics.length > 0;
  const fixable = fix ? 0 : diagnostics.filter((diagnostic) => safeFixOf(diagnostic)).length;
  return [
    `${countOf(modules, "module")} checked.`,
    ...(isSaid ? [] : [formatSummary(diagnostics, { color: colors.talk })]),
    ...(fixable > 0 ? [`${fixable} can be mended with --fix.`] : []),
  ].join(" ");
}
