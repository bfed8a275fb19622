import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The keywords that the generators look into; everything else passes through. */
export interface Schema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly oneOf?: readonly Schema[];
  readonly if?: Schema;
  readonly else?: Schema;
  readonly [keyword: string]: unknown;
}

const schemasFolder = new URL("../", import.meta.url);
const ending = ".schema.json";

/** All schemas of `schemas/`, by name: the path below the folder without its ending, `blocks/radio`. */
export function readSchemas(): ReadonlyMap<string, Schema> {
  const files = readdirSync(fileURLToPath(schemasFolder), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(ending))
    .toSorted();
  return new Map(files.map((file) => [file.slice(0, -ending.length), readSchema(file)]));
}

function readSchema(file: string): Schema {
  const schema: Schema = JSON.parse(readFileSync(new URL(file, schemasFolder), "utf8"));
  return schema;
}
