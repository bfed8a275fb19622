/** Steps from data to a member that it has itself. Nothing inherited can be reached, whatever the data's prototype is. */
import type { Frame, Value } from "../../model/expression.ts";
import { isDecimal } from "../values/index.ts";

export type Key = string | number;
export type ReadMember = (frame: Frame) => unknown;
type Members = Readonly<Record<Key, unknown>>;

export function hasMembers(value: unknown): value is Members {
  return value !== null && value !== undefined;
}

/** A list's `length`, and a text's, are its own members too, as in Handlebars. */
export function ownMember(parent: unknown, key: Key): unknown {
  return hasMembers(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined;
}

/** The members of a list are found faster by number. */
export function toKey(part: string): Key {
  const index = Number(part);
  return Number.isInteger(index) && index >= 0 && index < 2 ** 31 && String(index) === part ? index : part;
}

/** Handlebars' reading of paths after `@root`: 0, false and '' on the way are the result. */
export function readPathStopping(path: readonly Key[]): ReadMember {
  return ({ root }) => {
    let member = root;
    for (let index = 0; index < path.length && Boolean(member); index++) member = ownMember(member, path[index] ?? "");
    return member;
  };
}

/** `start` may be the result of a helper; what a decimal is made of is not data. */
export function readPathFrom(start: ReadMember, path: readonly Key[]): ReadMember {
  const [first, second, ...others] = path;
  if (first === undefined) return start;
  const read: ReadMember = (frame) => {
    const parent = start(frame);
    return isDecimal(parent) ? undefined : ownMember(parent, first);
  };
  return second === undefined ? read : readPathFrom(read, [second, ...others]);
}

/** Null is no value, and neither is anything that is not data. */
export function toValue(member: unknown): Value {
  if (typeof member === "string" || typeof member === "number" || typeof member === "boolean") return member;
  return typeof member === "object" && member !== null ? member : undefined;
}
