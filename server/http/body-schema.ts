import type { FastifySchemaValidationError } from "fastify/types/schema.js";
import { validateDocument } from "../../engine/index.ts";
import { textOf } from "../message.ts";
import { type ProblemError, type Refused, refuse } from "../problem.ts";
import type { JsonSchema } from "./json-schema.ts";

/** The envelope without the documents in it: those are checked by the engine, which owns their schemas. */
export function withoutDocuments(schema: JsonSchema): JsonSchema {
  if (schema.$ref !== undefined) return {};
  const { properties, items, anyOf, ...rest } = schema;
  return {
    ...rest,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, withoutDocuments(one)])),
    }),
    ...(items && { items: withoutDocuments(items) }),
    ...(anyOf && { anyOf: anyOf.map(withoutDocuments) }),
  };
}

/** What the validator of the envelope found, by keyword and params. */
export function envelopeProblem(found: readonly FastifySchemaValidationError[]): Refused {
  return refuse("body_invalid", {}, { errors: found.map(toProblemError) });
}

function toProblemError({ keyword, instancePath, params, message }: FastifySchemaValidationError): ProblemError {
  const extra = params["additionalProperty"];
  if (keyword === "additionalProperties" && typeof extra === "string") {
    return unknownProperty(extra, instancePath);
  }
  const missing = params["missingProperty"];
  if (keyword === "required" && typeof missing === "string") {
    return { pointer: instancePath, code: "CB2002", detail: `"${missing}" is missing.` };
  }
  const code = keyword === "type" ? "CB2003" : "CB2005";
  return { pointer: instancePath, code, detail: `The value ${message ?? "is not valid"}.` };
}

/** A property that an envelope does not have, `pointer` being the place of the envelope. */
export function unknownProperty(name: string, pointer: string): ProblemError {
  return { pointer: `${pointer}/${escapeName(name)}`, code: "CB2001", detail: `"${name}" is not known here.` };
}

/** Checks a document inside a body; `pointer` is its place there. */
export function checkDocument(
  name: Parameters<typeof validateDocument>[0],
  value: unknown,
  pointer: string,
): readonly ProblemError[] {
  return validateDocument(name, value).map((finding) => ({
    pointer: pointer + finding.pointer,
    code: finding.code,
    detail: textOf(finding.code, finding.params).message,
  }));
}

/** As `checkDocument`, of a document that may be absent or null. */
export function checkOptionalDocument(
  name: Parameters<typeof validateDocument>[0],
  value: unknown,
  pointer: string,
): readonly ProblemError[] {
  return value === undefined || value === null ? [] : checkDocument(name, value, pointer);
}

export function bodyProblem(errors: readonly ProblemError[]): Refused | undefined {
  return errors.length === 0 ? undefined : refuse("body_invalid", {}, { errors });
}

function escapeName(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
