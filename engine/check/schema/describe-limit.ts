import type { SchemaError } from "../generated/validators.js";

const formats: Readonly<Record<string, string>> = {
  date: "must be a date, YYYY-MM-DD",
  "date-time": "must be an ISO 8601 instant with a time zone, such as 2026-03-01T08:30:00Z",
};

/** What a value must be, as the end of a sentence that starts with its name. */
export function describeLimit(error: SchemaError): string {
  const { patternErrorMessage, errorMessage } = error.parentSchema;
  if (error.keyword === "pattern" && typeof patternErrorMessage === "string") return patternErrorMessage;
  if (typeof errorMessage === "string") return errorMessage;
  if (error.keyword === "format") return formats[String(error.params["format"])] ?? "has the wrong form";
  return describeBound(error.keyword, Number(error.params["limit"]));
}

function describeBound(keyword: string, limit: number): string {
  switch (keyword) {
    case "minimum":
      return `must be at least ${limit}`;
    case "maximum":
      return `must be at most ${limit}`;
    case "minLength":
      return limit === 1 ? "must not be empty" : `must have at least ${limit} characters`;
    case "minItems":
    case "minProperties":
      return limit === 1 ? "must not be empty" : `must have at least ${limit} entries`;
    default:
      return "is not valid";
  }
}
