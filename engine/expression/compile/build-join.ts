/** Parts printed one after another. Static texts are put together beforehand. */
import type { Expression, Frame } from "../../model/expression.ts";
import { limits } from "../limits.ts";
import { toPrinted } from "../values/index.ts";
import type { Builder, BuildScope } from "./builder.ts";
import { constantNode, type Node, type ReadText, type ReadValue, truthiness } from "./node.ts";

/** A part that is evaluated, and the static text behind it. */
interface Piece {
  readonly node: Node;
  readonly after: string;
}

export function buildJoin(parts: readonly Expression[], builder: Builder, scope: BuildScope): Node {
  const { before, pieces } = separate(parts.map((part) => builder.build(part, scope)));
  if (pieces.length === 0) return constantNode(before);
  const value = bounded(joinValues(before, pieces));
  return { text: cut(joinTexts(before, pieces)), value, test: truthiness(value), isBoolean: false };
}

function separate(nodes: readonly Node[]): { readonly before: string; readonly pieces: readonly Piece[] } {
  const pieces: Piece[] = [];
  let before = "";
  for (const node of nodes) {
    if (node.constant?.value === undefined) {
      pieces.push({ node, after: "" });
      continue;
    }
    const text = toPrinted(node.constant.value);
    const last = pieces.pop();
    if (last) pieces.push({ node: last.node, after: last.after + text });
    else before += text;
  }
  return { before, pieces };
}

function joinTexts(before: string, pieces: readonly Piece[]): ReadText {
  const [first, second, third] = pieces;
  if (first && !second) {
    const { node, after } = first;
    return (frame) => before + node.text(frame) + after;
  }
  if (first && second && !third) {
    const { node, after: between } = first;
    const { node: last, after } = second;
    return (frame) => before + node.text(frame) + between + last.text(frame) + after;
  }
  return (frame) => {
    let result = before;
    for (const { node, after } of pieces) {
      result += node.text(frame) + after;
      if (result.length > limits.output) break;
    }
    return result;
  };
}

/** Every part is read, so that each missing one is named. */
function joinValues(before: string, pieces: readonly Piece[]): ReadValue {
  return (frame) => {
    let result = before;
    let isComplete = true;
    for (const { node, after } of pieces) {
      const value = node.value(frame);
      if (value === undefined) isComplete = false;
      else result += toPrinted(value) + after;
      if (result.length > limits.output) break;
    }
    return isComplete ? result : undefined;
  };
}

function cut(read: ReadText): ReadText {
  return (frame) => {
    const text = read(frame);
    if (text.length <= limits.output) return text;
    noteLength(frame);
    return text.slice(0, limits.output);
  };
}

function bounded(read: ReadValue): ReadValue {
  return (frame) => {
    const text = read(frame);
    if (typeof text !== "string" || text.length <= limits.output) return text;
    noteLength(frame);
    return undefined;
  };
}

function noteLength(frame: Frame): void {
  frame.notes?.push(`stopped after ${limits.output} characters`);
}
