import { isTruthy, strictEquals, type Ternary, toCondition } from "../../expression/values/index.ts";
import type { Expression, Value } from "../../model/expression.ts";
import type { Formula } from "./formula.ts";
import type { KnownValues } from "./known-values.ts";
import { variableOf } from "./variable.ts";

/** A test that is no comparison: by truthiness, as an operand of a connective, or whether a value is in a list. */
export function truthyFormula(of: Expression, known: KnownValues): Formula {
  if (of.kind === "literal") return { kind: "constant", value: truthOf(of.value) };
  const operand = operandOf(of);
  if (operand?.kind === "literal") return { kind: "constant", value: toCondition(operand.value) };
  if (operand) return { kind: "leaf", variable: variableOf(operand, known), test: toCondition, landmarks: [] };
  const list = listTested(of);
  if (!list) return { kind: "leaf", variable: variableOf(of, known), test: truthOf, landmarks: [] };
  const test = (value: Value): Ternary => isIn(value, list.items);
  return { kind: "leaf", variable: variableOf(list.value, known), test, landmarks: list.items };
}

function truthOf(value: Value): Ternary {
  return value === undefined ? undefined : isTruthy(value);
}

/** A condition tree marks an operand of `&&` and its like by an `and` around it alone. */
function operandOf(of: Expression): Expression | undefined {
  return of.kind === "call" && of.helper === "and" && of.args.length === 1 ? of.args[0] : undefined;
}

interface ListTest {
  readonly value: Expression;
  readonly items: readonly Value[];
}

/** `{{in a 'x' 'y'}}` and `{"in": [a, ["x", "y"]]}`, where everything but `a` is written out. */
function listTested(of: Expression): ListTest | undefined {
  if (of.kind === "call" && of.helper === "in") {
    const [value, ...options] = of.args;
    const items = options.flatMap((option) => (option.kind === "literal" ? [option.value] : []));
    return value && value.kind !== "literal" && options.length === items.length ? { value, items } : undefined;
  }
  if (of.kind !== "operation" || of.operator !== "in") return undefined;
  const [value, list] = of.operands;
  if (!value || value.kind === "literal" || list?.kind !== "literal" || !Array.isArray(list.value)) return undefined;
  const items: readonly Value[] = list.value;
  return items.some((item) => typeof item === "object") ? undefined : { value, items };
}

/** Without a value it is unknown, also in an empty list. */
function isIn(value: Value, items: readonly Value[]): Ternary {
  if (value === undefined) return undefined;
  let answer: Ternary = false;
  for (const item of items) {
    const equal = strictEquals(value, item);
    if (equal) return true;
    if (equal === undefined) answer = undefined;
  }
  return answer;
}
