import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import { type JsonSchema, schemas } from "../../engine/check/generated/schemas.js";
import { toFindings } from "../../engine/check/schema/to-findings.ts";

/** The schemas as an editor has them: run by Ajv itself, not by what was generated. */
export const schemaAjv = new Ajv2020({
  discriminator: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  allErrors: true,
  verbose: true,
  inlineRefs: false,
});
addFormats.default(schemaAjv);
schemaAjv.addVocabulary(["defaultSnippets", "errorMessage", "patternErrorMessage"]);
for (const schema of Object.values(schemas)) schemaAjv.addSchema(schema);

export const schemaByName: ReadonlyMap<string, JsonSchema> = new Map(Object.entries(schemas));

/** Checks a value against any schema, those included that have no generated validator. */
export function findingsOf(schema: string, value: unknown): ReturnType<typeof toFindings> {
  const validate = schemaAjv.getSchema(schemaByName.get(schema)?.$id ?? schema);
  if (!validate) throw new Error(`There is no schema ${schema}`);
  if (validate(value) === true) return [];
  const errors = (validate.errors ?? []).map(({ keyword, instancePath, params, parentSchema = {}, data }) => ({
    keyword,
    instancePath,
    params,
    parentSchema,
    data,
  }));
  return toFindings(errors);
}
