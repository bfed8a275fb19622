import { diffModules, formatDiff, type ModuleDiff } from "../../change/index.ts";
import { countOf } from "../count-of.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Outcome } from "../outcome.ts";
import type { Terminal } from "../terminal.ts";
import { openVersions } from "./open-versions.ts";

export interface DiffOptions {
  readonly format: "pretty" | "json";
  readonly exitCode?: boolean;
  readonly timeZone?: string;
}

/** Everything that the command `diff` does. */
export function runDiff(paths: readonly [old: string, now: string], options: DiffOptions, terminal: Terminal): Outcome {
  const versions = openVersions(paths, options.timeZone, terminal);
  if ("refused" in versions) return versions.refused;
  const diff = diffModules(versions.old, versions.new);
  const count = diff.blocks.length + diff.conditions.length + diff.sections.length;
  const data =
    options.format === "json" ? JSON.stringify(diff, null, 2) : formatDiff(diff, { color: terminal.colors.data });
  return {
    data,
    talk: [...versions.talk, describe(diff, count)].join("\n"),
    exitCode: options.exitCode && count > 0 ? exitCodes.findings : exitCodes.clean,
  };
}

function describe({ summary }: ModuleDiff, count: number): string {
  return count === 0 ? "No changes." : `${countOf(count, "change")}, ${summary.money} about money.`;
}
