import { compile } from "json-schema-to-typescript";
import type { Schema } from "./read-schemas.ts";
import { collectTypeDefinitions } from "./type-definitions.ts";

/** The schemas as TypeScript: one exported type for each document and each definition. */
export async function generateTypes(schemas: Iterable<Schema>): Promise<string> {
  const compiled = await compile(collectTypeDefinitions(schemas), "Documents", {
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    bannerComment: "// Generated from schemas/ by schemas/generate/generate.ts; never edited.",
    style: { printWidth: 120 },
  });
  return toReadonly(withShortComments(withoutRoot(compiled)));
}

/** The root schema only held the definitions together. */
function withoutRoot(source: string): string {
  return source.replace(/export interface Documents \{\}?\n(?:\}\n)?/, "");
}

function withShortComments(source: string): string {
  return source
    .replaceAll(/\n \*\n \* This interface was referenced by [^\n]*\n \* via the `definition` [^\n]*/g, "")
    .replaceAll(/\/\*\*\n *\* ([^\n]*)\n *\*\//g, "/** $1 */");
}

function toReadonly(source: string): string {
  return source
    .replaceAll(/^(\s+)((?:"[^"\n]+"|[\w$]+)\??:(?=\s)|\[k: string\]:)/gm, "$1readonly $2")
    .replaceAll(/([\w.]+|\([^()]*\))\[\]/g, "readonly $1[]");
}
