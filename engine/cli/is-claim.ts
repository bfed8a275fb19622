import type { ClaimScope } from "../index.ts";
import { isObject } from "./is-object.ts";

/** Anything with properties will do: what is wrong inside a claim reads as missing, and what is missing never pays. */
export function isClaim(value: unknown): value is ClaimScope {
  return isObject(value);
}
