import type { CompiledModule } from "../../engine/index.ts";
import type { Store } from "../store/store.ts";
import type { ModuleDocument, ModulePin } from "./module-document.ts";

export type SettledVersion = { readonly pin: ModulePin; readonly stored: boolean } | { readonly versionTaken: true };

/**
 * One version means one content. Content that was served before keeps the version it had; other content under a version
 * that is taken counts as `version+hash` in a sandbox, and is refused elsewhere.
 */
export async function settleVersion(store: Store, compiled: CompiledModule, sandbox: boolean): Promise<SettledVersion> {
  const { key, version, sha256 } = compiled;
  const served = await versionsOf(store, key);
  const same = served.find((document) => document.sha256 === sha256 && document.declared_version === version);
  if (same) return { pin: { key, version: same.version, sha256 }, stored: true };
  const taken = served.some((document) => document.declared_version === version);
  if (!taken) return { pin: { key, version, sha256 }, stored: false };
  return sandbox
    ? { pin: { key, version: `${version}+${sha256.slice(0, 12)}`, sha256 }, stored: false }
    : { versionTaken: true };
}

async function versionsOf(store: Store, key: string): Promise<readonly ModuleDocument[]> {
  const found: ModuleDocument[] = [];
  let after: { readonly created: number; readonly id: string } | undefined;
  do {
    const page = await store.list("product_modules", { where: { key }, limit: 100, ...(after && { after }) });
    found.push(...page.documents.map(({ document }) => document as unknown as ModuleDocument));
    after = page.next;
  } while (after);
  return found;
}
