import { invariant } from "../../diagnostics/index.ts";
import { type CheckedModule, checkModule, type CompiledModule, compileModule, parseModule } from "../../index.ts";
import type { ModuleText } from "../../load/index.ts";
import type { ModuleLayout } from "../../model/source.ts";

/** A module as it was read, as plain data, so that it can go to another thread. */
export interface ModuleTexts {
  readonly path: string;
  readonly layout: ModuleLayout;
  readonly files: readonly ModuleText[];
  readonly timeZone: string | undefined;
}

export function toModuleTexts({ source }: CheckedModule, timeZone: string | undefined): ModuleTexts {
  const { path, layout, documents } = source;
  return { path, layout, files: documents.map(({ file, text }) => ({ file, text })), timeZone };
}

export function compileTexts({ files, ...options }: ModuleTexts): CompiledModule {
  const { module } = checkModule(parseModule(files, options));
  invariant(module !== undefined, "a module that was read before to be readable");
  return compileModule(module);
}
