import type { Ternary } from "../../expression/values/index.ts";
import type { Value } from "../../model/expression.ts";

/** What a value that a condition prints says: true, false (also an empty text), or nothing that can be used. */
export function textTruth(value: Value): Ternary {
  if (typeof value === "boolean") return value;
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  return text === "true" ? true : text === "false" || text === "" ? false : undefined;
}
