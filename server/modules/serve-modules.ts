import type { Store } from "../store/store.ts";
import type { Mistake } from "../mistake.ts";
import { type ModuleDocument, moduleId, withVersion } from "./module-document.ts";
import { countErrors, type ReadModule } from "./read-modules.ts";
import { createRegistry, type ModuleRegistry, type ServedModule } from "./registry.ts";
import { settleVersion } from "./settle-version.ts";

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
  const settled = await settleVersion(store, compiled, sandbox);
  if ("versionTaken" in settled) return { code: "CB7107", params: { key, version: compiled.version } };
  const { name, document, version } = compiled;
  if (!settled.stored) {
    const kept: ModuleDocument = {
      ...settled.pin,
      name,
      declared_version: version,
      first_served_at: now,
      document,
      ignored,
    };
    const subject = { collection: "product_modules", id: moduleId(settled.pin) } as const;
    const result = await store.commit({
      at: now,
      actor: { name: "claimblocks", role: "system" },
      reads: [{ ...subject, version: 0 }],
      puts: [{ ...subject, document: kept }],
      events: [{ type: "product_module_served", subject, data: settled.pin }],
    });
    if (!result.committed && "failure" in result) return result.failure;
  }
  return { key, name, path, diagnostics, compiled: withVersion(compiled, settled.pin.version) };
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
