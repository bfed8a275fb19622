/** What stands between the braces of a plain mustache: a path, then arguments, then named ones. */
import type { PlainCursor } from "./plain-cursor.ts";
import type { ArgumentNode, CallNode, HashNode, LiteralNode, PathNode } from "./syntax-tree.ts";

type Pair = HashNode["pairs"][number];

// As a whole argument these are literals, and as a step of a path the full grammar treats them in ways of its own.
const literals: ReadonlyMap<string, LiteralNode["type"]> = new Map([
  ["true", "BooleanLiteral"],
  ["false", "BooleanLiteral"],
  ["undefined", "UndefinedLiteral"],
  ["null", "NullLiteral"],
]);
const reserved = new Set([...literals.keys(), "this", "else", "as"]);

/** Undefined where something is not plain; the cursor then stands anywhere. The location is the caller's to add. */
export function readCall(cursor: PlainCursor): Omit<CallNode, "loc"> | undefined {
  cursor.skipBlanks();
  const path = readPath(cursor);
  if (!path) return undefined;
  const params: ArgumentNode[] = [];
  const pairs: Pair[] = [];
  for (;;) {
    if (!cursor.isAtDelimiter) return undefined;
    cursor.skipBlanks();
    if (cursor.isAt("}") || cursor.isAt(")")) break;
    const argument = readArgument(cursor);
    if (!argument) return undefined;
    if ("key" in argument) pairs.push(argument);
    else if (pairs.length === 0) params.push(argument);
    else return undefined;
  }
  return { path, params, ...(pairs.length > 0 && { hash: { pairs } }) };
}

function readArgument(cursor: PlainCursor): ArgumentNode | Pair | undefined {
  const start = cursor.at;
  const key = cursor.takeName();
  if (key === undefined) return readValue(cursor);
  if (!cursor.takeMark("=")) {
    cursor.at = start;
    return readValue(cursor);
  }
  const value = reserved.has(key) ? undefined : readValue(cursor);
  return value && { key, value, loc: cursor.from(start) };
}

function readValue(cursor: PlainCursor): ArgumentNode | undefined {
  if (cursor.isAt("(")) return readSubExpression(cursor);
  return readLiteral(cursor) ?? readPath(cursor);
}

function readSubExpression(cursor: PlainCursor): ArgumentNode | undefined {
  const start = cursor.at;
  cursor.takeMark("(");
  const call = readCall(cursor);
  return call && cursor.takeMark(")") ? { type: "SubExpression", ...call, loc: cursor.from(start) } : undefined;
}

function readLiteral(cursor: PlainCursor): LiteralNode | undefined {
  const start = cursor.at;
  const text = cursor.takeQuoted();
  if (text !== undefined) return literal("StringLiteral", text.slice(1, -1), cursor, start);
  const digits = cursor.takeNumber();
  if (digits !== undefined) return literal("NumberLiteral", Number(digits), cursor, start);
  const name = cursor.takeName();
  const type = name === undefined || !cursor.isAtDelimiter ? undefined : literals.get(name);
  if (type === "BooleanLiteral") return literal(type, name === "true", cursor, start);
  if (type !== undefined) return literal(type, type === "NullLiteral" ? null : undefined, cursor, start);
  cursor.at = start;
  return undefined;
}

function literal(
  type: LiteralNode["type"],
  value: LiteralNode["value"] | undefined,
  cursor: PlainCursor,
  start: number,
): LiteralNode {
  return { type, value, original: value, loc: cursor.from(start) } as LiteralNode;
}

function readPath(cursor: PlainCursor): PathNode | undefined {
  const start = cursor.at;
  const first = cursor.takeName();
  if (first === undefined || reserved.has(first)) return undefined;
  const parts = [first];
  for (let step = cursor.takeSegment(); step !== undefined; step = cursor.takeSegment()) {
    const part = step.startsWith(".[") ? step.slice(2, -1) : step.slice(1);
    if (reserved.has(part)) return undefined;
    parts.push(part);
  }
  return { type: "PathExpression", data: false, depth: 0, parts, original: parts.join("."), loc: cursor.from(start) };
}
