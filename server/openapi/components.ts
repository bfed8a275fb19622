import { schemas } from "../../engine/index.ts";

type SchemaData = Readonly<Record<string, unknown>>;

const byName: Readonly<Record<string, SchemaData>> = schemas;

/** Words for an editor, which an interface document does not need. */
const leftOut = new Set(["$schema", "$id", "defaultSnippets", "errorMessage"]);
const plainData = new Set(["examples", "enum", "const", "default"]);

/**
 * Turns references between the files of `schemas/` into references between the components of one document, and collects
 * the components that are needed for them.
 */
export class Components {
  readonly #collected = new Map<string, unknown>();

  /** A schema that stands in the document itself; files are named from the root of `schemas/`. */
  embed(schema: unknown): unknown {
    return this.#rewrite(schema, "");
  }

  add(name: string, schema: unknown): void {
    this.#collected.set(name, undefined);
    this.#collected.set(name, this.#rewrite(schema, name));
  }

  all(): Record<string, unknown> {
    return Object.fromEntries([...this.#collected].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  #rewrite(schema: unknown, file: string): unknown {
    if (Array.isArray(schema)) return schema.map((item) => this.#rewrite(item, file));
    if (typeof schema !== "object" || schema === null) return schema;
    const rewritten: Record<string, unknown> = {};
    for (const [keyword, value] of Object.entries(schema)) {
      if (leftOut.has(keyword)) continue;
      if (keyword === "$ref") rewritten[keyword] = this.#refer(String(value), file);
      else rewritten[keyword] = plainData.has(keyword) ? value : this.#rewrite(value, file);
    }
    return rewritten;
  }

  #refer(reference: string, file: string): string {
    const [target = "", fragment = ""] = reference.split("#");
    const name = target === "" ? file : resolveFile(target, file);
    const component = name.replaceAll("/", ".");
    const known = byName[name];
    if (known && !this.#collected.has(component)) {
      this.#collected.set(component, undefined);
      this.#collected.set(component, this.#rewrite(known, name));
    }
    return `#/components/schemas/${component}${fragment}`;
  }
}

function resolveFile(target: string, from: string): string {
  const { pathname } = new URL(target, `file:///${from}`);
  return pathname.slice(1).replace(/\.schema\.json$/, "");
}
