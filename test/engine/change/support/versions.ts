import {
  checkModule,
  type CheckedModule,
  compileModule,
  type CompiledModule,
  parseModule,
} from "../../../../engine/index.ts";

const head = "key: small\nname: Small\nversion: 1.0.0\ncurrency: GBP\ntime_zone: Europe/London\nlocale: en-GB\n";

/** A module from the YAML of its blocks, and of whatever else it has; mistakes in it are wanted. */
export function moduleOf(blocks: string, more = ""): CheckedModule {
  return parsed(`${head}${more}\nblocks:\n${blocks.replaceAll(/^/gm, "  ")}`, "small.yaml");
}

/** A module from its document, as it is merged from all its files. */
export function moduleFrom(document: object): CheckedModule {
  return parsed(JSON.stringify(document), "small.json");
}

export function compiledFrom(document: object): CompiledModule {
  return compileModule(moduleFrom(document));
}

function parsed(text: string, file: string): CheckedModule {
  const { module, diagnostics } = checkModule(parseModule([{ file, text }], { path: file, layout: "file" }));
  if (!module) throw new Error(diagnostics.map(({ message }) => message).join("; "));
  return module;
}
