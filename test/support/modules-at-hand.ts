import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkModule, type CompiledModule, compileModule, loadModule } from "../../engine/index.ts";

const root = resolve(import.meta.dirname, "../..");

/** Our own modules, the written fixtures, and the real ones beside the checkout when they are there. */
export function modulesAtHand(): readonly { readonly name: string; readonly module: CompiledModule }[] {
  return [
    ...foldersIn(join(root, "product-modules")),
    ...foldersIn(join(root, "test/support/modules")),
    ...foldersIn(resolve(root, "../shared/root-modules")),
  ].map((path) => ({ name: path.split("/").at(-1) ?? path, module: compileFrom(path) }));
}

export function compileFrom(path: string): CompiledModule {
  const { module, diagnostics } = checkModule(loadModule(path));
  if (!module) throw new Error(`${path} cannot be read: ${diagnostics.map(({ message }) => message).join("; ")}`);
  return compileModule(module);
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith(".") && !name.endsWith(".md"))
    .map((name) => join(folder, name));
}
