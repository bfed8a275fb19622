import { resolve } from "node:path";
import { checkModule, type Diagnostic, findModules, loadModule, type ModuleSource } from "../../index.ts";
import { pathOf, withPaths } from "../diagnostic-paths.ts";

export interface CheckedPath {
  readonly source: ModuleSource;
  /** With files as the module knows them. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckPathsOptions {
  readonly timeZone: string | undefined;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** The modules at or below the paths. One that is named twice, by its folder and by one of its files, is checked once. */
export function checkPaths(paths: readonly string[], { timeZone, today }: CheckPathsOptions): readonly CheckedPath[] {
  const sources = findModules(paths).map((path) => loadModule(path, { timeZone }));
  const byPath = new Map(sources.map((source) => [resolve(source.path), source]));
  return [...byPath.values()].map((source) => ({ source, diagnostics: checkModule(source, { today }).diagnostics }));
}

/** All diagnostics, with files as someone in the current folder would write them. */
export function diagnosticsOf(modules: readonly CheckedPath[]): readonly Diagnostic[] {
  return modules.flatMap(({ source, diagnostics }) => withPaths(diagnostics, source));
}

export function textsOf(modules: readonly CheckedPath[]): ReadonlyMap<string, string> {
  return new Map(
    modules.flatMap(({ source }) => source.documents.map(({ file, text }) => [pathOf(file, source), text] as const)),
  );
}
