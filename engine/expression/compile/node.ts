/** One compiled node: closures over a frame. Nothing is allocated when they run, and no code is generated. */
import type { Frame, Truth, Value } from "../../model/expression.ts";
import { isTruthy, toCondition, toPrinted } from "../values/index.ts";

export type ReadValue = (frame: Frame) => Value;
export type ReadText = (frame: Frame) => string;
export type ReadTest = (frame: Frame) => boolean | undefined;

export interface TextQuestion {
  readonly path: string;
  readonly read: ReadValue;
  readonly texts: readonly string[];
}

export interface Node {
  /** What Handlebars prints. */
  readonly text: ReadText;
  /** The typed reading. */
  readonly value: ReadValue;
  /** Truthiness of the value, undefined while it is unknown. */
  readonly test: ReadTest;
  /** The value is true, false or unknown, so `test` is the value. */
  readonly isBoolean: boolean;
  /** Set where the node has a reading as a condition that differs from what its value or its test says. */
  readonly truth?: (frame: Frame) => Truth;
  /** Set for a field of the scope: nodes with the same path read the same. */
  readonly path?: string;
  /** Set for the question whether a field is one of some texts; two such questions about one field need one reading. */
  readonly oneOf?: TextQuestion;
  /** Set when the value never changes. */
  readonly constant?: { readonly value: Value };
}

export function valueNode(value: ReadValue): Node {
  return { value, text: printed(value), test: truthiness(value), isBoolean: false };
}

export function booleanNode(test: ReadTest): Node {
  return { value: test, text: printed(test), test, isBoolean: true };
}

export function constantNode(value: Value): Node {
  const text = toPrinted(value);
  const test = value === undefined ? undefined : isTruthy(value);
  return {
    value: () => value,
    text: () => text,
    test: () => test,
    isBoolean: typeof value === "boolean",
    constant: { value },
  };
}

export function printed(read: ReadValue): ReadText {
  return (frame) => {
    const value = read(frame);
    return typeof value === "string" ? value : toPrinted(value);
  };
}

export function truthiness(read: ReadValue): ReadTest {
  return (frame) => {
    const value = read(frame);
    return value === undefined ? undefined : isTruthy(value);
  };
}

/** The reading of an operand of `&&` and `||`. */
export function conditionOf(node: Node): ReadTest {
  const { value } = node;
  return node.isBoolean ? node.test : (frame) => toCondition(value(frame));
}

/** A condition is true or false, or the text that says so; an empty text is false. Any other text is a mistake. */
export function toTruth(value: Value): Truth {
  if (value === true || value === "true") return "true";
  if (value === false || value === "false") return "false";
  if (value === undefined) return "unknown";
  if (typeof value !== "string") return "error";
  const text = value.trim();
  return text === "true" ? "true" : text === "false" || text === "" ? "false" : "error";
}
