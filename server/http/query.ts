import { type ProblemError, type Refused, refuse } from "../problem.ts";
import type { JsonSchema } from "./json-schema.ts";

export interface QueryParameter {
  readonly description: string;
  readonly schema: JsonSchema & { readonly type: "string" | "integer" };
}

/** The query parameters that an address takes, by name. */
export type QueryTable = Readonly<Record<string, QueryParameter>>;

export type QueryValues = Readonly<Record<string, string | undefined>>;

const noParameters: QueryTable = {};

/** Every parameter must be known, stand once, and have a value that its schema allows: none is silently ignored. */
export function checkQuery(
  query: unknown,
  table: QueryTable = noParameters,
): Refused | { readonly query: QueryValues } {
  const given = query as Readonly<Record<string, string | readonly string[]>>;
  const errors: ProblemError[] = [];
  for (const name in given) {
    const mistake = mistakeIn(given[name], Object.hasOwn(table, name) ? table[name] : undefined);
    if (mistake) errors.push({ pointer: name, ...mistake });
  }
  return errors.length > 0 ? refuse("query_invalid", {}, { errors }) : { query: given as QueryValues };
}

function mistakeIn(
  value: string | readonly string[] | undefined,
  parameter: QueryParameter | undefined,
): Omit<ProblemError, "pointer"> | undefined {
  if (!parameter) return { code: "parameter_unknown", detail: "This address takes no such parameter." };
  if (typeof value !== "string") return { code: "parameter_repeated", detail: "The parameter stands more than once." };
  const { type, enum: allowed, minimum = 0, maximum = Number.MAX_SAFE_INTEGER, maxLength = 500 } = parameter.schema;
  if (type === "integer") {
    const whole = /^\d{1,16}$/.test(value) ? Number(value) : Number.NaN;
    if (whole >= minimum && whole <= maximum) return undefined;
    return { code: "parameter_invalid", detail: `It must be a whole number from ${minimum} to ${maximum}.` };
  }
  if (allowed && !allowed.includes(value)) {
    return { code: "parameter_invalid", detail: `It must be one of ${allowed.join(", ")}.` };
  }
  if (value === "" || value.length > maxLength) {
    return { code: "parameter_invalid", detail: `It must have 1 to ${maxLength} characters.` };
  }
  return undefined;
}
