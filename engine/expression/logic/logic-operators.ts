/** The operators of JSON Logic that we take, and how many operands each may have. */
import type { LogicOperator } from "../../model/expression.ts";

interface OperandCount {
  readonly operator: LogicOperator;
  readonly least: number;
  readonly most: number;
}

const any = Number.POSITIVE_INFINITY;

function row(operator: LogicOperator, least: number, most: number, name: string = operator): [string, OperandCount] {
  return [name, { operator, least, most }];
}

export const logicOperators: ReadonlyMap<string, OperandCount> = new Map([
  row("===", 2, 2),
  row("!==", 2, 2),
  row("==", 2, 2),
  row("!=", 2, 2),
  row("<", 2, 3),
  row("<=", 2, 3),
  row(">", 2, 2),
  row(">=", 2, 2),
  row("and", 1, any),
  row("or", 1, any),
  row("!", 1, 1),
  row("!!", 1, 1),
  row("if", 1, any),
  row("if", 1, any, "?:"),
  row("+", 1, any),
  row("-", 1, 2),
  row("*", 1, any),
  row("/", 2, 2),
  row("%", 2, 2),
  row("min", 1, any),
  row("max", 1, any),
  row("in", 2, 2),
  row("cat", 1, any),
  row("substr", 2, 3),
  row("merge", 0, any),
  row("map", 2, 2),
  row("filter", 2, 2),
  row("all", 2, 2),
  row("some", 2, 2),
  row("none", 2, 2),
  row("reduce", 2, 3),
]);

/** Read on their own, because their operands are names. */
export const namingOperators: ReadonlySet<string> = new Set(["var", "missing", "missing_some", "condition"]);

/** Their second operand is read from an item of the first. */
export const itemOperators: ReadonlySet<string> = new Set(["map", "filter", "all", "some", "none"]);
