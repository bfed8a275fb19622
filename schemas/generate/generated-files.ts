import { generateSchemaData, generateSchemaDataTypes } from "./generate-schema-data.ts";
import { generateTypes } from "./generate-types.ts";
import { generateValidators, generateValidatorTypes } from "./generate-validators.ts";
import { readSchemas } from "./read-schemas.ts";

/** Everything that is made from `schemas/`: the text of each file, by its path in the project. */
export async function generateFiles(): Promise<ReadonlyMap<string, string>> {
  const schemas = readSchemas();
  return new Map([
    ["engine/model/documents.generated.ts", await generateTypes(schemas.values())],
    ["engine/check/generated/validators.js", await generateValidators(schemas)],
    ["engine/check/generated/validators.d.ts", generateValidatorTypes()],
    ["engine/check/generated/schemas.js", generateSchemaData(schemas)],
    ["engine/check/generated/schemas.d.ts", generateSchemaDataTypes(schemas)],
  ]);
}
