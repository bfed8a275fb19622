import type { Value } from "../../model/expression.ts";
import { isDecimal } from "./decimal.ts";

/** A member that the data itself has: nothing inherited, nothing of a decimal's insides, and null is no value. */
export function ownProperty(container: unknown, key: string): Value {
  if (typeof container !== "object" || container === null || isDecimal(container)) return undefined;
  if (!Object.hasOwn(container, key)) return undefined;
  const member: unknown = Reflect.get(container, key);
  return isValue(member) ? member : undefined;
}

/** An element of a list, null being no value. */
export function listItem(list: readonly unknown[], index: number): Value {
  const item = list[index];
  return isValue(item) ? item : undefined;
}

function isValue(member: unknown): member is Exclude<Value, undefined> {
  return member !== null && member !== undefined && typeof member !== "function";
}
