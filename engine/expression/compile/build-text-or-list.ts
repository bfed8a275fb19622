/** JSON Logic's operations on texts and lists, except those that run a body for each item. */
import type { LogicOperator, Value } from "../../model/expression.ts";
import { limits } from "../limits.ts";
import { isNumberValue, listItem, strictEquals, toPrinted } from "../values/index.ts";
import { booleanNode, constantNode, type Node, valueNode } from "./node.ts";

export function buildTextOrList(operator: LogicOperator, operands: readonly Node[]): Node {
  const [first, second] = operands;
  switch (operator) {
    case "in":
      return first && second
        ? booleanNode((frame) => isIn(first.value(frame), second.value(frame)))
        : constantNode(undefined);
    case "cat":
      return valueNode((frame) => concatenate(operands.map((operand) => operand.value(frame))));
    case "substr":
      return valueNode((frame) => cutOut(operands.map((operand) => operand.value(frame))));
    case "merge":
      return valueNode((frame) => {
        const lists = operands.map((operand) => operand.value(frame));
        return lists.includes(undefined) ? undefined : lists.flat();
      });
    case "list":
      // An item may be missing: what looks for a value in the list decides whether that matters.
      return valueNode((frame) => operands.map((operand) => operand.value(frame)));
    default:
      return constantNode(undefined);
  }
}

function isIn(value: Value, container: Value): boolean | undefined {
  if (value === undefined || container === undefined) return undefined;
  // An empty text holds nothing, not even an empty text: so it is in JSON Logic.
  if (container === "") return false;
  if (typeof container === "string") return typeof value !== "object" && container.includes(toPrinted(value));
  if (!Array.isArray(container)) return false;
  let result: boolean | undefined = false;
  for (let index = 0; index < container.length; index++) {
    const isEqual = strictEquals(value, listItem(container, index));
    if (isEqual === true) return true;
    if (isEqual === undefined) result = undefined;
  }
  return result;
}

function concatenate(values: readonly Value[]): string | undefined {
  let text = "";
  for (const value of values) {
    if (value === undefined) return undefined;
    text += toPrinted(value);
    if (text.length > limits.output) return undefined;
  }
  return text;
}

/** A negative start counts from the end; a negative length leaves that many characters out at the end. */
function cutOut([source, start, length, ...rest]: readonly Value[]): string | undefined {
  if (source === undefined || !isNumberValue(start)) return undefined;
  const text = toPrinted(source);
  const from = Number(start) < 0 ? Math.max(0, text.length + Number(start)) : Number(start);
  if (length === undefined) return rest.length === 0 ? text.slice(from) : undefined;
  if (!isNumberValue(length)) return undefined;
  return Number(length) < 0 ? text.slice(from).slice(0, Number(length)) : text.slice(from, from + Number(length));
}
