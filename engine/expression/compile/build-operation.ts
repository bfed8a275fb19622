/** An operation of JSON Logic as a node. Unlike there, a missing operand is unknown, and nothing is coerced to a number. */
import type { OperationExpression } from "../../model/expression.ts";
import { isComparison } from "../operators.ts";
import { not } from "../values/index.ts";
import { buildArithmetic } from "./build-arithmetic.ts";
import { buildItems } from "./build-items.ts";
import { buildLogicIf, buildLogicJunction } from "./build-logic-choice.ts";
import { buildTextOrList } from "./build-text-or-list.ts";
import type { Builder, BuildScope } from "./builder.ts";
import { compare } from "./compare.ts";
import { conditionTruth } from "./condition-truth.ts";
import { connect } from "./kleene-nodes.ts";
import { forgivingMissing } from "./missing.ts";
import { booleanNode, constantNode, type Node, truthiness, valueNode } from "./node.ts";

export function buildOperation(expression: OperationExpression, builder: Builder, scope: BuildScope): Node {
  const { operator } = expression;
  const items = buildItems(expression, builder, scope);
  if (items) return items;
  const operands = expression.operands.map((operand) => builder.build(operand, scope));
  const [first = constantNode(undefined), second = constantNode(undefined)] = operands;
  if (isComparison(operator)) return buildComparisons(operator, operands);
  switch (operator) {
    case "and":
    case "or":
      return buildLogicJunction(operands, operator === "or");
    case "!":
      return booleanNode((frame) => not(first.test(frame)));
    case "!!":
      return booleanNode(first.test);
    case "if":
      return buildLogicIf(operands);
    case "default":
      return buildDefault(first, second);
    case "condition":
      return buildCondition(expression, second);
    case "missing":
    case "missing_some":
      return buildMissing(expression, operands);
    default:
      return buildArithmetic(operator, operands) ?? buildTextOrList(operator, operands);
  }
}

/** `{"<": [1, x, 10]}` asks for both. */
function buildComparisons(operator: Parameters<typeof compare>[0], operands: readonly Node[]): Node {
  const [first = constantNode(undefined), ...others] = operands;
  const tests = others.map((right, index) =>
    compare(operator, index === 0 ? first : (others[index - 1] ?? first), right),
  );
  const [only, ...more] = tests;
  return only && more.length === 0 ? only : connect(tests, ({ test }) => test, false);
}

function buildDefault(first: Node, fallback: Node): Node {
  const value = forgivingMissing((frame) => first.value(frame) ?? fallback.value(frame));
  return valueNode(value);
}

/** A named condition in its place: true, false or unknown, however it is written. */
function buildCondition({ operands }: OperationExpression, node: Node): Node {
  const [, inner] = operands;
  if (!inner) return constantNode(undefined);
  const truth = conditionTruth(inner, node);
  const condition = booleanNode((frame) => {
    const result = truth(frame);
    return result === "true" ? true : result === "false" ? false : undefined;
  });
  return { ...condition, truth };
}

/** The paths that have no value, as a list: known whatever is missing. Here an empty text counts as missing, as there. */
function buildMissing({ operator, operands }: OperationExpression, nodes: readonly Node[]): Node {
  const isSome = operator === "missing_some";
  const needed = isSome ? Number(nodes[0]?.constant?.value ?? 0) : 0;
  const references = isSome ? nodes.slice(1) : nodes;
  const paths = (isSome ? operands.slice(1) : operands).map((operand) =>
    operand.kind === "reference" ? operand.text : "",
  );
  const value = forgivingMissing((frame): readonly string[] => {
    const absent = paths.filter((_, index) => {
      const found = references[index]?.value(frame);
      return found === undefined || found === "";
    });
    return isSome && paths.length - absent.length >= needed ? [] : absent;
  });
  return { ...valueNode(value), test: truthiness(value) };
}
