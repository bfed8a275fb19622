/** The tree of an expression that is read by its truthiness: the test of a block, or a rule of JSON Logic. */
import type { Comparison, ConditionTree } from "../../model/condition-tree.ts";
import type { CallExpression, Expression, HelperRow, OperationExpression } from "../../model/expression.ts";
import { isComparison } from "../operators.ts";
import { isTruthy, toCondition } from "../values/index.ts";
import { and, chosen, constant, not, or } from "./make-tree.ts";

type Helpers = ReadonlyMap<string, HelperRow>;
/** Handed in, because a named condition inside a rule is read as a whole condition again. */
type FromTruth = (expression: Expression, helpers: Helpers) => ConditionTree;

const comparisonHelpers: ReadonlyMap<string, Comparison> = new Map([
  ["ifEquals", "==="],
  ["eq", "==="],
  ["ifNotEquals", "!=="],
  ["gt", ">"],
  ["gte", ">="],
  ["lt", "<"],
  ["lte", "<="],
]);

export function fromTest(expression: Expression, helpers: Helpers, fromTruth: FromTruth): ConditionTree {
  const { kind } = expression;
  if (kind === "literal" && expression.value !== undefined) return constant(isTruthy(expression.value));
  if (kind !== "call" && kind !== "operation") return { kind: "truthy", of: expression };
  const test: Convert = (inner) => fromTest(inner, helpers, fromTruth);
  const tree =
    kind === "call"
      ? fromCall(expression, test, (inner) => fromOperand(inner, helpers, fromTruth))
      : fromOperation(expression, test, (inner) => fromTruth(inner, helpers));
  return tree ?? { kind: "truthy", of: expression };
}

/** An operand of `&&` and its like, where the text `false` is no. Truthiness says so of the boolean that `and` makes of it. */
function fromOperand(expression: Expression, helpers: Helpers, fromTruth: FromTruth): ConditionTree {
  if (expression.kind === "call" && helpers.get(expression.helper)?.returns === "boolean") {
    return fromTest(expression, helpers, fromTruth);
  }
  if (expression.kind === "literal" && expression.value !== undefined)
    return constant(toCondition(expression.value) === true);
  const { span } = expression;
  return { kind: "truthy", of: { kind: "call", helper: "and", args: [expression], named: {}, span, nameSpan: span } };
}

type Convert = (inner: Expression) => ConditionTree;

function fromCall(call: CallExpression, test: Convert, operand: Convert): ConditionTree | undefined {
  const [left, right] = call.args;
  if (!left) return undefined;
  const comparison = comparisonHelpers.get(call.helper);
  if (comparison && right) return { kind: "compare", operator: comparison, left, right };
  switch (call.helper) {
    case "if":
    case "ifCondition":
      return right ? fromOperators(call, operand) : test(left);
    case "unless": {
      const tree = right ? fromOperators(call, operand) : test(left);
      return tree && not(tree);
    }
    case "ifIsDefined":
      return { kind: "defined", of: left };
    case "ifIsNotDefined":
      return not({ kind: "defined", of: left });
    case "not":
      return not(operand(left));
    case "and":
      return call.args.length > 1 ? and(...call.args.map(operand)) : undefined;
    case "or":
      return or(...call.args.map(operand));
    default:
      return undefined;
  }
}

/** `a operator b operator c` from the left; what stands left of the last operator is itself such a call. */
function fromOperators(call: CallExpression, operand: Convert): ConditionTree | undefined {
  const before = call.args.slice(0, -2);
  const [operator, right] = call.args.slice(-2);
  const [first] = before;
  if (!first || !right || operator?.kind !== "literal") return undefined;
  const left: Expression = before.length === 1 ? first : { ...call, helper: "ifCondition", args: before };
  if (isComparison(operator.value)) return { kind: "compare", operator: operator.value, left, right };
  if (operator.value === "&&") return and(operand(left), operand(right));
  return operator.value === "||" ? or(operand(left), operand(right)) : undefined;
}

function fromOperation(expression: OperationExpression, test: Convert, fromTruth: Convert): ConditionTree | undefined {
  const { operator, operands } = expression;
  const [first, second] = operands;
  if (!first) return undefined;
  if (isComparison(operator)) {
    const [, ...others] = operands;
    return and(
      ...others.map((right, index) => compareTree(operator, index === 0 ? first : (others[index - 1] ?? first), right)),
    );
  }
  switch (operator) {
    case "and":
      return and(...operands.map(test));
    case "or":
      return or(...operands.map(test));
    case "!":
      return not(test(first));
    case "!!":
      return test(first);
    case "if":
      return fromIf(operands, test);
    case "condition":
      return second && fromTruth(second);
    default:
      return undefined;
  }
}

function compareTree(operator: Comparison, left: Expression, right: Expression): ConditionTree {
  return { kind: "compare", operator, left, right };
}

function fromIf([first, then, ...others]: readonly Expression[], test: Convert): ConditionTree {
  if (!first) return constant(false);
  return then ? chosen(test(first), test(then), fromIf(others, test)) : test(first);
}
