/** Two values and a comparison -> true, false, or unknown while a side is missing. */
import type { Comparison } from "../../model/condition-tree.ts";
import { greater, greaterOrEqual, less, lessOrEqual } from "../helpers/operators.ts";
import { looseEquals, not, strictEquals } from "../values/index.ts";
import { booleanNode, type Node, type ReadTest, type ReadValue } from "./node.ts";

type Build = (left: ReadValue, right: ReadValue) => ReadTest;

const builders: Readonly<Record<Comparison, Build>> = {
  "===": (left, right) => (frame) => strictEquals(left(frame), right(frame)),
  "!==": (left, right) => (frame) => not(strictEquals(left(frame), right(frame))),
  "==": (left, right) => (frame) => looseEquals(left(frame), right(frame)),
  "!=": (left, right) => (frame) => not(looseEquals(left(frame), right(frame))),
  "<": (left, right) => (frame) => {
    const a = left(frame);
    const b = right(frame);
    return isWhole(a) && isWhole(b) ? a < b : less(frame, a, b);
  },
  "<=": (left, right) => (frame) => {
    const a = left(frame);
    const b = right(frame);
    return isWhole(a) && isWhole(b) ? a <= b : lessOrEqual(frame, a, b);
  },
  ">": (left, right) => (frame) => {
    const a = left(frame);
    const b = right(frame);
    return isWhole(a) && isWhole(b) ? a > b : greater(frame, a, b);
  },
  ">=": (left, right) => (frame) => {
    const a = left(frame);
    const b = right(frame);
    return isWhole(a) && isWhole(b) ? a >= b : greaterOrEqual(frame, a, b);
  },
};

export function compare(operator: Comparison, left: Node, right: Node): Node {
  if (operator === "===" || operator === "!==") {
    const text = right.constant?.value;
    if (typeof text === "string") return compareToText(left, text, operator);
    const leftText = left.constant?.value;
    if (typeof leftText === "string") return compareToText(right, leftText, operator);
  }
  return booleanNode(builders[operator](left.value, right.value));
}

/** The commonest condition of all. A text strictly equals nothing but the same text. */
function compareToText({ value: read, path }: Node, text: string, operator: "===" | "!=="): Node {
  const whenEqual = operator === "===";
  const node = booleanNode((frame) => {
    const value = read(frame);
    return value === undefined ? undefined : (value === text) === whenEqual;
  });
  return path !== undefined && whenEqual ? { ...node, oneOf: { path, read, texts: [text] } } : node;
}

/** Safe integers are ordered by JavaScript's own operators; decimals never may be. */
function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
