import {
  type CompiledModule,
  checkModule,
  compileModule,
  type Diagnostic,
  findModules,
  loadModule,
  todayAt,
} from "../index.ts";
import { pathOf, withPaths } from "./diagnostic-paths.ts";
import { exitCodes } from "./exit-codes.ts";
import { formatCodeframe } from "./format-codeframe.ts";
import { describeMissingPath } from "./missing-path.ts";
import { couldNotRun, type Outcome } from "./outcome.ts";
import type { Terminal } from "./terminal.ts";

export interface OpenModule {
  readonly module: CompiledModule;
  readonly diagnostics: readonly Diagnostic[];
}

/** The one module at or below a path, ready to be evaluated; otherwise what to say instead. */
export function openModule(
  path: string,
  timeZone: string | undefined,
  terminal: Terminal,
): OpenModule | { readonly refused: Outcome } {
  const missing = describeMissingPath([path]);
  if (missing !== undefined) return { refused: couldNotRun(missing) };
  const [only = path, ...others] = findModules([path]);
  if (others.length > 0) {
    const list = [only, ...others].map((found) => `  ${found}`).join("\n");
    return { refused: couldNotRun(`There are ${others.length + 1} modules in "${path}". Name one of them:\n${list}`) };
  }
  const source = loadModule(only, { timeZone });
  const checked = checkModule(source, { today: todayAt(terminal.now()) });
  const diagnostics = withPaths(checked.diagnostics, source);
  if (checked.module) return { module: compileModule(checked.module), diagnostics };
  const texts = new Map(source.documents.map(({ file, text }) => [pathOf(file, source), text]));
  return { refused: { talk: formatCodeframe(diagnostics, texts, terminal), exitCode: exitCodes.findings } };
}
