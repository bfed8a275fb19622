/** The tree of an expression that is read by its truthiness: the test of a block, or a rule of JSON Logic. */
import type { Comparison, ConditionTree } from "../../model/condition-tree.ts";
import type { CallExpression, Expression, HelperRow, OperationExpression } from "../../model/expression.ts";
import { isComparison } from "../operators.ts";
import { isTruthy, toCondition } from "../values/index.ts";
import { and, chosen, constant, not, or } from "./make-tree.ts";

type Helpers = ReadonlyMap<string, HelperRow>;

export interface TestReading {
  readonly helpers: Helpers;
  /** Handed in, because a named condition inside a rule is read as a whole condition again. */
  readonly fromTruth: (expression: Expression, helpers: Helpers) => ConditionTree;
}

const comparisonHelpers: ReadonlyMap<string, Comparison> = new Map([
  ["ifEquals", "==="],
  ["eq", "==="],
  ["ifNotEquals", "!=="],
  ["gt", ">"],
  ["gte", ">="],
  ["lt", "<"],
  ["lte", "<="],
]);

export function fromTest(expression: Expression, reading: TestReading): ConditionTree {
  const { kind } = expression;
  if (kind === "literal" && expression.value !== undefined) return constant(isTruthy(expression.value));
  if (kind !== "call" && kind !== "operation") return { kind: "truthy", of: expression };
  const tree = kind === "call" ? fromCall(expression, reading) : fromOperation(expression, reading);
  return tree ?? { kind: "truthy", of: expression };
}

/** An operand of `&&` and its like, where the text `false` is no. Truthiness says so of the boolean that `and` makes of it. */
function fromOperand(expression: Expression, reading: TestReading): ConditionTree {
  if (expression.kind === "call" && reading.helpers.get(expression.helper)?.returns === "boolean") {
    return fromTest(expression, reading);
  }
  if (expression.kind === "literal" && expression.value !== undefined)
    return constant(toCondition(expression.value) === true);
  const { span } = expression;
  return { kind: "truthy", of: { kind: "call", helper: "and", args: [expression], named: {}, span, nameSpan: span } };
}

function fromCall(call: CallExpression, reading: TestReading): ConditionTree | undefined {
  const left = call.args[0];
  const right = call.args[1];
  if (!left) return undefined;
  const comparison = comparisonHelpers.get(call.helper);
  if (comparison && right) return { kind: "compare", operator: comparison, left, right };
  switch (call.helper) {
    case "if":
    case "ifCondition":
      return right ? fromOperators(call, reading) : fromTest(left, reading);
    case "unless": {
      const tree = right ? fromOperators(call, reading) : fromTest(left, reading);
      return tree && not(tree);
    }
    case "ifIsDefined":
      return { kind: "defined", of: left };
    case "ifIsNotDefined":
      return not({ kind: "defined", of: left });
    case "not":
      return not(fromOperand(left, reading));
    case "and":
      return call.args.length > 1 ? and(...call.args.map((operand) => fromOperand(operand, reading))) : undefined;
    case "or":
      return or(...call.args.map((operand) => fromOperand(operand, reading)));
    default:
      return undefined;
  }
}

/** `a operator b operator c` from the left; what stands left of the last operator is itself such a call. */
function fromOperators(call: CallExpression, reading: TestReading): ConditionTree | undefined {
  const { args } = call;
  const first = args[0];
  const operator = args.at(-2);
  const right = args.at(-1);
  if (!first || args.length < 3 || !right || operator?.kind !== "literal") return undefined;
  const left: Expression = args.length === 3 ? first : { ...call, helper: "ifCondition", args: args.slice(0, -2) };
  if (isComparison(operator.value)) return { kind: "compare", operator: operator.value, left, right };
  if (operator.value === "&&") return and(fromOperand(left, reading), fromOperand(right, reading));
  return operator.value === "||" ? or(fromOperand(left, reading), fromOperand(right, reading)) : undefined;
}

function fromOperation(expression: OperationExpression, reading: TestReading): ConditionTree | undefined {
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
      return and(...operands.map((operand) => fromTest(operand, reading)));
    case "or":
      return or(...operands.map((operand) => fromTest(operand, reading)));
    case "!":
      return not(fromTest(first, reading));
    case "!!":
      return fromTest(first, reading);
    case "if":
      return fromIf(operands, reading);
    case "condition":
      return second && reading.fromTruth(second, reading.helpers);
    default:
      return undefined;
  }
}

function compareTree(operator: Comparison, left: Expression, right: Expression): ConditionTree {
  return { kind: "compare", operator, left, right };
}

function fromIf([first, then, ...others]: readonly Expression[], reading: TestReading): ConditionTree {
  if (!first) return constant(false);
  const test = fromTest(first, reading);
  return then ? chosen(test, fromTest(then, reading), fromIf(others, reading)) : test;
}
