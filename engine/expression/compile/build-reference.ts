/** A field, or `@index` and its like, as a node. */
import type { DataExpression, ReferenceExpression } from "../../model/expression.ts";
import type { Builder, BuildScope, Locate } from "./builder.ts";
import { addMissing } from "./missing.ts";
import { type Node, valueNode } from "./node.ts";
import { type Key, readPathFrom, readPathStopping, type ReadMember, toKey, toValue } from "./read-property.ts";
import { readRootPath } from "./read-root-path.ts";

export function buildReference(expression: ReferenceExpression, builder: Builder, scope: BuildScope): Node {
  const { start, path, locate } = findStart(expression, builder, scope);
  const name = locateBelow(locate, path) ?? (() => expression.text);
  const keys = path.map(toKey);
  const read = readerOf(expression, start, keys);
  const node = valueNode((frame) => {
    const value = toValue(read(frame));
    if (value === undefined) addMissing(frame, name() ?? expression.text);
    return value;
  });
  const isPlain = expression.origin === "root" && !expression.stopsAtFalsy;
  return isPlain ? { ...node, path: JSON.stringify(path) } : node;
}

interface Start {
  /** Absent for the root of the scope, which has a faster way. */
  readonly start: ReadMember | undefined;
  readonly path: readonly string[];
  readonly locate: Locate | undefined;
}

function findStart(expression: ReferenceExpression, builder: Builder, scope: BuildScope): Start {
  const { origin, depth, path } = expression;
  if (origin === "root") return { start: undefined, path, locate: () => "" };
  const { state } = builder;
  if (origin === "context") {
    const start = depth === 0 ? () => state.context : () => state.level(depth);
    return { start, path, locate: scope.contexts.at(-1 - depth) };
  }
  const [name = "", ...rest] = path;
  const parameter = scope.parameters.get(name);
  const slot = parameter?.slot ?? -1;
  return { start: () => state.parameters[slot], path: rest, locate: parameter?.locate };
}

function readerOf(expression: ReferenceExpression, start: ReadMember | undefined, keys: readonly Key[]): ReadMember {
  if (expression.stopsAtFalsy) return readPathStopping(keys);
  return start ? readPathFrom(start, keys) : readRootPath(keys);
}

export function locateBelow(locate: Locate | undefined, path: readonly string[]): Locate | undefined {
  if (!locate) return undefined;
  const below = path.join(".");
  return () => {
    const base = locate();
    if (base === undefined || below === "") return base;
    return base === "" ? below : `${base}.${below}`;
  };
}

export function buildData({ name, depth }: DataExpression, { state }: Builder): Node {
  const read = {
    index: () => state.round(depth)?.index,
    key: () => state.round(depth)?.key,
    first: () => state.round(depth)?.isFirst,
    last: () => state.round(depth)?.isLast,
  }[name];
  const path = `@${"../".repeat(depth)}${name}`;
  return valueNode((frame) => {
    const value = read();
    if (value === undefined) addMissing(frame, path);
    return value;
  });
}
