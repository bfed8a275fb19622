import type { CompiledModule, IgnoredFinding } from "../../engine/index.ts";
import type { Store, StoreFailure } from "../store/store.ts";
import { type ModuleDocument, type ModulePin, moduleId } from "./module-document.ts";
import { settleVersion } from "./settle-version.ts";

export interface ModuleToKeep {
  readonly compiled: CompiledModule;
  readonly ignored: readonly IgnoredFinding[];
}

export interface KeepOptions {
  readonly sandbox: boolean;
  /** ISO instant. */
  readonly now: string;
}

export type KeptModule =
  | { readonly pin: ModulePin }
  | { readonly versionTaken: true }
  | { readonly failure: StoreFailure };

/** Keeps a module in the store under the version that it is served as, unless it is there already. */
export async function keepModule(store: Store, module: ModuleToKeep, options: KeepOptions): Promise<KeptModule> {
  // A conflict means that another server has just kept a module under this version, so this ends.
  for (;;) {
    const settled = await settleVersion(store, module.compiled, options.sandbox);
    if ("versionTaken" in settled) return settled;
    if (settled.stored) return { pin: settled.pin };
    const result = await commitModule(store, module, settled.pin, options.now);
    if (result.committed) return { pin: settled.pin };
    if ("failure" in result) return { failure: result.failure };
  }
}

function commitModule(
  store: Store,
  { compiled, ignored }: ModuleToKeep,
  pin: ModulePin,
  now: string,
): ReturnType<Store["commit"]> {
  const { name, document, version: declared_version } = compiled;
  const kept: ModuleDocument = { ...pin, name, declared_version, first_served_at: now, document, ignored };
  const subject = { collection: "product_modules", id: moduleId(pin) } as const;
  // The id of the module has its content in it, so that two contents of one version conflict only here. Encoded, because
  // two pairs of a key and a version that read alike would wait for each other for ever.
  const version = { collection: "module_versions", id: `${encodeURIComponent(pin.key)}@${pin.version}` } as const;
  return store.commit({
    at: now,
    actor: { name: "claimblocks", role: "system" },
    reads: [
      { ...subject, version: 0 },
      { ...version, version: 0 },
    ],
    puts: [
      { ...subject, document: kept },
      { ...version, document: { sha256: pin.sha256 } },
    ],
    events: [{ type: "product_module_served", subject, data: pin }],
  });
}
