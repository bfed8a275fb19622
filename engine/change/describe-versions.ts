import type { ModuleIdentity } from "./diff/module-diff.ts";
import { printableLine } from "./printable-line.ts";

/** `dinosure 1.0.0 -> 1.1.0`, as the head of what is printed about both. */
export function describeVersions(old: ModuleIdentity, now: ModuleIdentity): string {
  const here = old.key === now.key ? now.version : `${now.key} ${now.version}`;
  const isOneVersion = old.key === now.key && old.version === now.version;
  return printableLine(`${old.key} ${old.version}${isOneVersion ? "" : ` -> ${here}`}`);
}
