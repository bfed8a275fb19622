import { type CheckedModule, checkModule, findModules, formatSummary, loadModule, todayAt } from "../../index.ts";
import { pathOf, withPaths } from "../diagnostic-paths.ts";
import { exitCodes } from "../exit-codes.ts";
import { formatCodeframe } from "../format-codeframe.ts";
import { describeMissingPath } from "../missing-path.ts";
import { couldNotRun, type Outcome } from "../outcome.ts";
import type { Terminal } from "../terminal.ts";

export interface Versions {
  readonly old: CheckedModule;
  readonly new: CheckedModule;
  /** What is wrong in them, in words; they are compared all the same. */
  readonly talk: readonly string[];
}

/** Both modules of a comparison; otherwise what to say instead. */
export function openVersions(
  paths: readonly [old: string, now: string],
  timeZone: string | undefined,
  terminal: Terminal,
): Versions | { readonly refused: Outcome } {
  const missing = describeMissingPath(paths);
  if (missing !== undefined) return { refused: couldNotRun(missing) };
  const talk: string[] = [];
  const [old, now] = paths.map((path) => openVersion(path, timeZone, terminal, talk)) as [Version, Version];
  if ("refused" in old) return old;
  return "refused" in now ? now : { old: old.checked, new: now.checked, talk };
}

type Version = { readonly checked: CheckedModule } | { readonly refused: Outcome };

function openVersion(path: string, timeZone: string | undefined, terminal: Terminal, talk: string[]): Version {
  const [only = path, ...others] = findModules([path]);
  if (others.length > 0) {
    const list = [only, ...others].map((found) => `  ${found}`).join("\n");
    return { refused: couldNotRun(`There are ${others.length + 1} modules in "${path}". Name one of them:\n${list}`) };
  }
  const source = loadModule(only, { timeZone });
  const { module: checked, diagnostics } = checkModule(source, { today: todayAt(terminal.now()) });
  if (!checked) {
    const texts = new Map(source.documents.map(({ file, text }) => [pathOf(file, source), text]));
    const frames = formatCodeframe(withPaths(diagnostics, source), texts, terminal);
    return { refused: { talk: frames, exitCode: exitCodes.couldNotRun } };
  }
  if (diagnostics.some(({ severity }) => severity === "error")) {
    const summary = formatSummary(withPaths(diagnostics, source), { color: terminal.colors.talk });
    talk.push(`${summary} \`npx claimblocks check ${path}\` shows them.`);
  }
  return { checked };
}
