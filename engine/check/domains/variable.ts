import { helperTable, printExpression } from "../../expression/index.ts";
import { isComparison } from "../../expression/operators.ts";
import { type Numeric, toNumeric } from "../../expression/values/index.ts";
import type { Expression, Value } from "../../model/expression.ts";
import { expressionKey } from "./expression-key.ts";
import type { Leaf, Variable } from "./formula.ts";
import type { KnownValues } from "./known-values.ts";
import { anyNumber, anyNumberBeyond, anyNumberOr, anyValue, anyWholeNumber, oneOf } from "./representatives.ts";

const wholeNumberHelpers = new Set(["dateDifference", "age", "length"]);
const booleanOperators = new Set(["!", "!!", "in", "all", "some", "none"]);
const booleans: Variable["representatives"] = () => [undefined, true, false];

/** What an expression gives, as a variable over the values that it can have. */
export function variableOf(expression: Expression, known: KnownValues): Variable {
  return {
    key: expressionKey(expression),
    text: () => printExpression(expression),
    representatives: representativesOf(expression, known),
  };
}

function representativesOf(expression: Expression, known: KnownValues): Variable["representatives"] {
  switch (expression.kind) {
    case "reference": {
      const isPlain = expression.origin === "root" && !expression.stopsAtFalsy;
      const values = isPlain ? known.valuesAt(expression.path) : undefined;
      return values === "number" ? anyNumberOr : values ? oneOf(values) : anyValue;
    }
    case "call": {
      if (wholeNumberHelpers.has(expression.helper)) return anyWholeNumber;
      if (expression.helper === "maxValue") return anyNumberBeyond(numbersIn(expression.args), 1);
      if (expression.helper === "minValue") return anyNumberBeyond(numbersIn(expression.args), -1);
      const returns = helperTable.get(expression.helper)?.returns;
      return returns === "boolean" ? booleans : returns === "number" ? anyNumber : anyValue;
    }
    case "operation":
      return isComparison(expression.operator) || booleanOperators.has(expression.operator) ? booleans : anyValue;
    default:
      return anyValue;
  }
}

function numbersIn(expressions: readonly Expression[]): readonly Numeric[] {
  return expressions.flatMap((one) => (one.kind === "literal" ? (toNumeric(one.value) ?? []) : []));
}

/** Something whose truth says nothing about any value: true, false or unknown, whatever else is. */
export function freeLeaf(expression: Expression): Leaf {
  return {
    kind: "leaf",
    variable: {
      key: `truth of ${expressionKey(expression)}`,
      text: () => printExpression(expression),
      representatives: () => [true, false, undefined],
    },
    test: (value: Value) => (typeof value === "boolean" ? value : undefined),
    landmarks: [],
  };
}
