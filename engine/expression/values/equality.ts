/** Equality with an unknown side is unknown. */
import type { Value } from "../../model/expression.ts";
import { compare } from "./arithmetic.ts";
import { isNumberValue, toNumeric } from "./decimal.ts";
import type { Numeric } from "./decimal.ts";

/** Same type and same value; decimals by value. */
export function strictEquals(left: Value | null, right: Value | null): boolean | undefined {
  if (left === undefined || left === null || right === undefined || right === null) return undefined;
  if (left === right) return true;
  return isNumberValue(left) && isNumberValue(right) ? equalNumbers(toNumeric(left), toNumeric(right)) : false;
}

/** Also equates a number and a text that says it, and nothing else. */
export function looseEquals(left: Value | null, right: Value | null): boolean | undefined {
  if (left === undefined || left === null || right === undefined || right === null) return undefined;
  if (typeof left === "string" && isNumberValue(right)) return equalNumbers(toNumeric(left), toNumeric(right));
  if (typeof right === "string" && isNumberValue(left)) return equalNumbers(toNumeric(left), toNumeric(right));
  return strictEquals(left, right);
}

function equalNumbers(left: Numeric | undefined, right: Numeric | undefined): boolean {
  return left !== undefined && right !== undefined && compare(left, right) === 0;
}
