import type { Value } from "../../model/expression.ts";
import { compare } from "./arithmetic.ts";
import { toNumeric } from "./decimal.ts";

/** Orders numbers, and texts that say numbers; undefined when a side is anything else, dates included. */
export function compareOrder(left: Value, right: Value): -1 | 0 | 1 | undefined {
  const first = toNumeric(left);
  const second = toNumeric(right);
  return first === undefined || second === undefined ? undefined : compare(first, second);
}
