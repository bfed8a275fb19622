import type { CompiledModule, Diagnostic } from "../../engine/index.ts";
import type { Store } from "../store/store.ts";
import { compileDocument, type ModuleDocument, type ModulePin, moduleId, withVersion } from "./module-document.ts";

/** One module that new claims may be opened with, or one that is listed with what is wrong with it. */
export interface ServedModule {
  readonly key: string;
  readonly name: string;
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly compiled?: CompiledModule;
}

/** The modules that are served now, and every module that a claim was ever opened with. */
export interface ModuleRegistry {
  readonly served: readonly ServedModule[];
  find(key: string): ServedModule | undefined;
  /** The module of a claim: the very content that it was opened with, whatever is served now. */
  pinned(pin: ModulePin): CompiledModule | Promise<CompiledModule | undefined>;
}

export function createRegistry(store: Store, served: readonly ServedModule[]): ModuleRegistry {
  const byKey = new Map(served.map((module) => [module.key, module]));
  const byId = new Map<string, CompiledModule>();
  for (const { compiled } of served) if (compiled) byId.set(moduleId(compiled), compiled);

  const recompile = async (pin: ModulePin): Promise<CompiledModule | undefined> => {
    const stored = await store.read("product_modules", moduleId(pin));
    if (!stored) return undefined;
    const { document, ignored } = stored.document as unknown as ModuleDocument;
    const { compiled } = compileDocument(document, ignored);
    if (!compiled) return undefined;
    const versioned = withVersion(compiled, pin.version);
    byId.set(moduleId(pin), versioned);
    return versioned;
  };

  return {
    served,
    find: (key) => byKey.get(key),
    pinned: (pin) => byId.get(moduleId(pin)) ?? recompile(pin),
  };
}
