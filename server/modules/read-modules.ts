import {
  checkModule,
  type CompiledModule,
  compileModule,
  type Diagnostic,
  findModules,
  type IgnoredFinding,
  loadModule,
  type ModuleSource,
  todayAt,
} from "../../engine/index.ts";
import { isIdentified } from "./module-document.ts";

/** One module as it stands in its files: `compiled` where it can be used. */
export interface ReadModule {
  readonly path: string;
  readonly key: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly ignored: readonly IgnoredFinding[];
  readonly source: ModuleSource;
  readonly compiled?: CompiledModule;
}

/** Paths of modules, or of folders of modules, and milliseconds since the epoch in; every module found out, the broken ones included. */
export function readModules(paths: readonly string[], now: number): readonly ReadModule[] {
  const today = todayAt(now);
  return findModules(paths).map((path) => readModule(path, today));
}

function readModule(path: string, today: string): ReadModule {
  const source = loadModule(path);
  const { diagnostics, ignored, module } = checkModule(source, { today });
  const compiled = module && isIdentified(module.document) ? compileModule(module) : undefined;
  const key = compiled?.key ?? keyOf(source) ?? nameOf(path);
  return { path, key, diagnostics, ignored, source, ...(compiled && { compiled }) };
}

function keyOf({ document }: ModuleSource): string | undefined {
  const { key } = document;
  return typeof key === "string" && key !== "" ? key : undefined;
}

function nameOf(path: string): string {
  return path.replace(/\/+$/, "").replace(/^.*\//, "");
}

export function countErrors(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity === "error").length;
}
