import type { Json } from "../../model/json.ts";

/** `Array.isArray` does not tell the compiler that what is no list is none of the readonly ones either. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
