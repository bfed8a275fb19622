import type { Comparison } from "../../model/condition-tree.ts";
import type { Expression, Value } from "../../model/expression.ts";
import { printExpression } from "../../expression/index.ts";
import { compareValues } from "./compare-values.ts";
import { expressionKey } from "./expression-key.ts";
import type { Formula } from "./formula.ts";
import type { KnownValues } from "./known-values.ts";
import { isMeantOpen } from "../rules/meant-open.ts";
import { anyRelation, holdsIn, mirrored, sameField } from "./relation.ts";
import { variableOf } from "./variable.ts";

/** A comparison as a test of the one side that is open, or of the relation between the two. */
export function comparisonFormula(
  operator: Comparison,
  left: Expression,
  right: Expression,
  known: KnownValues,
): Formula {
  const first = constantOf(left);
  const second = constantOf(right);
  if (first && second) return { kind: "constant", value: compareValues(operator, first.value, second.value) };
  if (second) return toLeaf(left, second.value, (value) => compareValues(operator, value, second.value), known);
  if (first) return toLeaf(right, first.value, (value) => compareValues(operator, first.value, value), known);
  return relationLeaf(operator, left, right);
}

type Constant = { readonly value: Value };

function constantOf(expression: Expression): Constant | undefined {
  // A path in quotes is another mistake.
  if (expression.kind !== "literal" || isMeantOpen(expression)) return undefined;
  return typeof expression.value === "object" ? undefined : expression;
}

function toLeaf(
  open: Expression,
  named: Value,
  test: (value: Value) => boolean | undefined,
  known: KnownValues,
): Formula {
  // A comparison with no value has no answer.
  if (named === undefined) return { kind: "constant", value: undefined };
  return { kind: "leaf", variable: variableOf(open, known), test, landmarks: [named] };
}

/** Both orders of the sides are one variable, so that `a > b` and `b < a` are known to be the same. */
function relationLeaf(operator: Comparison, left: Expression, right: Expression): Formula {
  const keys = [expressionKey(left), expressionKey(right)] as const;
  const isMirrored = keys[0] > keys[1];
  const asked = isMirrored ? mirrored(operator) : operator;
  // What a call gives twice may be two different lists.
  const relations = keys[0] === keys[1] && left.kind === "reference" ? sameField : anyRelation;
  return {
    kind: "leaf",
    variable: {
      key: `relation of ${isMirrored ? `${keys[1]} ${keys[0]}` : `${keys[0]} ${keys[1]}`}`,
      text: () => `${printExpression(left)} and ${printExpression(right)}`,
      representatives: () => relations,
    },
    test: (relation) => holdsIn(asked, relation),
    landmarks: [],
  };
}
