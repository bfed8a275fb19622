import {
  checkModule,
  type CompiledModule,
  compileModule,
  type Diagnostic,
  findModules,
  loadModule,
  type ModuleSource,
} from "../../engine/index.ts";
import { isIdentified } from "./module-document.ts";

/** One module as it stands in its files: `compiled` where it can be used. */
export interface ReadModule {
  readonly path: string;
  readonly key: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly source: ModuleSource;
  readonly compiled?: CompiledModule;
}

/** Paths of modules, or of folders of modules, in; every module found out, the broken ones included. */
export function readModules(paths: readonly string[]): readonly ReadModule[] {
  return findModules(paths).map(readModule);
}

function readModule(path: string): ReadModule {
  const source = loadModule(path);
  const { diagnostics, module } = checkModule(source);
  const compiled = module && isIdentified(module.document) ? compileModule(module) : undefined;
  const key = compiled?.key ?? keyOf(source) ?? nameOf(path);
  return { path, key, diagnostics, source, ...(compiled && { compiled }) };
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
