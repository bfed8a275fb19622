import type { Store } from "../store/store.ts";
import type { Mistake } from "../mistake.ts";
import { keepModule } from "./keep-module.ts";
import { withVersion } from "./module-document.ts";
import { countErrors, type ReadModule } from "./read-modules.ts";
import { createRegistry, type ModuleRegistry, type ServedModule } from "./registry.ts";

export interface ServeModulesOptions {
  readonly sandbox: boolean;
  readonly strict: boolean;
  /** ISO instant. */
  readonly now: string;
}

export type ServeModulesResult = { readonly registry: ModuleRegistry } | { readonly mistakes: readonly Mistake[] };

/** Modules as read in; a registry of them, each kept in the store before the first claim can be opened with it, out. */
export async function serveModules(
  store: Store,
  modules: readonly ReadModule[],
  options: ServeModulesOptions,
): Promise<ServeModulesResult> {
  const served: ServedModule[] = [];
  const mistakes: Mistake[] = [...keysUsedTwice(modules), ...(options.strict ? withErrors(modules) : [])];
  if (mistakes.length > 0) return { mistakes };
  for (const module of modules) {
    const result = await serveModule(store, module, options);
    if ("code" in result) mistakes.push(result);
    else served.push(result);
  }
  return mistakes.length > 0 ? { mistakes } : { registry: createRegistry(store, served) };
}

async function serveModule(
  store: Store,
  { key, path, diagnostics, ignored, compiled }: ReadModule,
  { sandbox, now }: ServeModulesOptions,
): Promise<ServedModule | Mistake> {
  if (!compiled) return { key, name: key, path, diagnostics };
  const kept = await keepModule(store, { compiled, ignored }, { sandbox, now });
  if ("versionTaken" in kept) return { code: "CB7107", params: { key, version: compiled.version } };
  if ("failure" in kept) return kept.failure;
  return { key, name: compiled.name, path, diagnostics, compiled: withVersion(compiled, kept.pin.version) };
}

function keysUsedTwice(modules: readonly ReadModule[]): readonly Mistake[] {
  return modules.flatMap(({ key, path }, index) => {
    const first = modules.findIndex((other) => other.key === key);
    return first === index
      ? []
      : [{ code: "CB7108", params: { key, first: modules[first]?.path ?? "", second: path } }];
  });
}

function withErrors(modules: readonly ReadModule[]): readonly Mistake[] {
  return modules.flatMap(({ key, diagnostics }) => {
    const count = countErrors(diagnostics);
    return count === 0 ? [] : [{ code: "CB7106", params: { key, count } }];
  });
}
