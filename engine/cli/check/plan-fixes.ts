import { invariant } from "../../diagnostics/index.ts";
import { applyFixes, type FixedDiagnostic, formatPatch, parseModule, type SkippedFix } from "../../index.ts";
import type { ModuleSource } from "../../model/source.ts";
import { pathOf } from "../diagnostic-paths.ts";
import type { CheckedPath } from "./check-paths.ts";

/** One file with the text that was checked and the text that it is to have. */
export interface PlannedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** The change for people to read. */
  readonly patch: string;
}

export interface FixPlan {
  readonly files: readonly PlannedFile[];
  readonly applied: readonly FixedDiagnostic[];
  /** With the path of the file that each is about. */
  readonly skipped: readonly (SkippedFix & { readonly path: string })[];
}

/** What `--fix` would change in the files of the modules. */
export function planFixes(modules: readonly CheckedPath[]): FixPlan {
  const plans = modules.map(planModule);
  return {
    files: plans.flatMap(({ files }) => files),
    applied: plans.flatMap(({ applied }) => applied),
    skipped: plans.flatMap(({ skipped }) => skipped),
  };
}

function planModule({ source, diagnostics }: CheckedPath): FixPlan {
  const before = new Map(source.documents.map(({ file, text }) => [file, text]));
  const { texts, edits, applied, skipped } = applyFixes(diagnostics, before);
  invariant(staysReadable(source, texts), "safe fixes to leave the module readable");
  const files = [...texts].map(([file, after]) => {
    const path = pathOf(file, source);
    const text = before.get(file) ?? "";
    return { path, before: text, after, patch: formatPatch(path, text, edits.get(file) ?? []) };
  });
  return {
    files: files.filter((planned) => planned.before !== planned.after),
    applied,
    skipped: skipped.map((one) => ({ ...one, path: pathOf(one.diagnostic.file, source) })),
  };
}

function staysReadable({ readable, path, layout, documents }: ModuleSource, texts: ReadonlyMap<string, string>) {
  if (!readable || texts.size === 0) return true;
  const files = documents.map(({ file, text }) => ({ file, text: texts.get(file) ?? text }));
  return parseModule(files, { path, layout }).readable;
}
