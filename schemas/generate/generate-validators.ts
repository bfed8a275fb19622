import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import type { Schema } from "./read-schemas.ts";
import { shrinkValidators } from "./shrink-validators.ts";

/**
 * What comes in from outside. What the engine itself makes, such as cards and requests, is held to its schema by tests:
 * validators for it would make every cold start longer.
 */
const validatedNames = [
  "module",
  "block-entry",
  "condition",
  "claim",
  "block-state",
  "policy",
  "policyholder",
  "beneficiary",
  "claimant",
  "check-ignore",
  "scenario",
  "server-config",
];

/** What editors and readers use and a validator does not. */
const annotations = ["title", "description", "examples", "defaultSnippets"];
/** What findings quote. */
const messageKeywords = ["errorMessage", "patternErrorMessage"];

/** One ESM file with a validator for each document, which needs neither `require` nor code generation when it runs. */
export async function generateValidators(schemas: ReadonlyMap<string, Schema>): Promise<string> {
  const ajv = new Ajv2020({
    discriminator: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: true,
    verbose: true,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: false },
  });
  addFormats.default(ajv);
  ajv.addVocabulary(messageKeywords);
  for (const schema of schemas.values()) ajv.addSchema(toBareSchema(schema));
  const functions = validatedNames.map((name, index) => ({
    name,
    id: schemas.get(name)?.$id ?? name,
    variable: `document${index}`,
  }));
  const source = standaloneCode.default(ajv, Object.fromEntries(functions.map(({ variable, id }) => [variable, id])));
  const table = functions.map(({ name, variable }) => `${JSON.stringify(name)}: ${variable}`).join(",\n");
  return bundle(`${shrinkValidators(source)}\nexport const validators = {\n${table}\n};`);
}

/** The types of what `generateValidators` gives. */
export function generateValidatorTypes(): string {
  const names = validatedNames.map((name) => JSON.stringify(name));
  return `// Generated from schemas/ by schemas/generate/generate.ts; never edited.

export type SchemaName = ${names.join(" | ")};

/** One complaint of a validator. \`parentSchema\` is the schema that complains, without titles and descriptions. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly parentSchema: { readonly [keyword: string]: unknown };
  readonly data: unknown;
}

export interface Validate {
  (value: unknown): boolean;
  readonly errors: readonly SchemaError[] | null;
}

export const validators: { readonly [name in SchemaName]: Validate };
`;
}

async function bundle(source: string): Promise<string> {
  const result = await build({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL("../..", import.meta.url)), loader: "js" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    minify: true,
    treeShaking: true,
    banner: { js: "// Generated from schemas/ by schemas/generate/generate.ts; never edited." },
  });
  return result.outputFiles[0]?.text ?? "";
}

function toBareSchema(schema: Schema): Schema {
  const bare: Schema = JSON.parse(JSON.stringify(withoutAnnotations(schema)));
  return bare;
}

/** Names of properties are kept, also where they read like annotations. */
function withoutAnnotations(value: unknown, isSchema = true): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutAnnotations(item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !isSchema || !annotations.includes(key))
      .map(([key, inner]) => [
        key,
        withoutAnnotations(inner, !(isSchema && (key === "properties" || key === "$defs"))),
      ]),
  );
}
