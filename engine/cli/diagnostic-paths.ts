import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { Diagnostic, ModuleSource } from "../index.ts";

/** The diagnostics of a module with their files as someone in the current folder would write them. */
export function withPaths(diagnostics: readonly Diagnostic[], source: ModuleSource): readonly Diagnostic[] {
  const toPath = (file: string): string => pathOf(file, source);
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    file: toPath(diagnostic.file),
    related: diagnostic.related.map((place) => ({ ...place, file: toPath(place.file) })),
    fixes: diagnostic.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, file: toPath(edit.file) })),
    })),
  }));
}

export function pathOf(file: string, { path, layout }: ModuleSource): string {
  // A module that is not there, or that is no module, is its own file.
  if (file === path) return toShortPath(path);
  return toShortPath(join(layout === "file" ? dirname(path) : path, file));
}

/** Relative to the current folder when it is below it, otherwise as it was written. */
export function toShortPath(path: string): string {
  const inner = relative(process.cwd(), resolve(path));
  const isBelow = inner !== "" && !inner.startsWith("..") && !isAbsolute(inner);
  return (isBelow ? inner : path).replaceAll("\\", "/");
}
