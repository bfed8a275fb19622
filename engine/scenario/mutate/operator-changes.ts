import { helperTable } from "../../expression/index.ts";
import type { CallExpression, Expression, LogicOperator, OperationExpression } from "../../model/expression.ts";
import type { NodeChange } from "./mutation.ts";

// The boundary first, then the other way round: each finds a scenario that the other does not.
const otherOperators: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "==": ["!="],
  "!=": ["=="],
  "&&": ["||"],
  "||": ["&&"],
  and: ["or"],
  or: ["and"],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  min: ["max"],
  max: ["min"],
  all: ["some"],
  some: ["all"],
};

const otherHelpers: Readonly<Record<string, readonly string[]>> = {
  lt: ["lte", "gte"],
  lte: ["lt", "gt"],
  gt: ["gte", "lte"],
  gte: ["gt", "lt"],
  eq: ["ifNotEquals"],
  ifEquals: ["ifNotEquals"],
  ifNotEquals: ["ifEquals"],
  ifIsDefined: ["ifIsNotDefined"],
  ifIsNotDefined: ["ifIsDefined"],
  and: ["or"],
  or: ["and"],
  dateBefore: ["dateAfter"],
  dateAfter: ["dateBefore"],
  dateAdd: ["dateSubtract"],
  dateSubtract: ["dateAdd"],
  add: ["subtract"],
  subtract: ["add"],
  multiply: ["divide"],
  divide: ["multiply"],
  minValue: ["maxValue"],
  maxValue: ["minValue"],
  floor: ["ceil"],
  ceil: ["floor"],
};

/** The same operation with another operator, without its negation, or without one of the parts that it connects. */
export function operationChanges(expression: OperationExpression): readonly NodeChange[] {
  const { operator, operands } = expression;
  const swapped = (otherOperators[operator] ?? []).map((other) => ({
    by: { ...expression, operator: other as LogicOperator },
    change: `${operator} became ${other}`,
  }));
  if (operator === "!") return [{ by: { ...expression, operator: "!!" }, change: "! was removed" }];
  if (operator !== "and" && operator !== "or") return swapped;
  const shorter = operands.map((_operand, index) => ({
    by: { ...expression, operands: operands.toSpliced(index, 1) },
    change: `part ${index + 1} of ${operator} was removed`,
  }));
  return operands.length > 1 ? [...swapped, ...shorter] : swapped;
}

export function callChanges(expression: CallExpression): readonly NodeChange[] {
  const { helper, args } = expression;
  const [first] = args;
  const swapped = (otherHelpers[helper] ?? []).map((other) => ({
    by: { ...expression, helper: other },
    change: `${helper} became ${other}`,
  }));
  if (helper === "not" && first) return [{ by: truthOf(first, expression), change: "not was removed" }];
  if ((helper !== "and" && helper !== "or") || args.length < 2) return [...swapped, ...operatorChanges(expression)];
  const shorter = args.map((_argument, index) => ({
    by: { ...expression, args: args.toSpliced(index, 1) },
    change: `part ${index + 1} of ${helper} was removed`,
  }));
  return [...swapped, ...shorter.filter(({ by }) => by.args.length > 1), ...onlyPart(expression)];
}

/** `and` of two without one of them is the other, read as a part of `and` is read. */
function onlyPart(expression: CallExpression): readonly NodeChange[] {
  const { args, helper } = expression;
  if (args.length !== 2) return [];
  return args.map((argument, index) => ({
    by: truthOf(argument, expression),
    change: `part ${2 - index} of ${helper} was removed`,
  }));
}

function truthOf(part: Expression, { span, nameSpan }: CallExpression): Expression {
  return { kind: "call", helper: "and", args: [part, part], named: {}, span, nameSpan };
}

/** The operators that `ifCondition` and its like take as texts. */
function operatorChanges(expression: CallExpression): readonly NodeChange[] {
  const { args, helper } = expression;
  return args.flatMap((argument, index) => {
    if (!isOperatorArgument(helper, index) || argument.kind !== "literal" || typeof argument.value !== "string")
      return [];
    const operator = argument.value;
    return (otherOperators[operator] ?? []).map((other) => ({
      by: { ...expression, args: args.with(index, { ...argument, value: other }) },
      change: `${operator} became ${other}`,
      inside: argument.span,
    }));
  });
}

export function isOperatorArgument(helper: string, index: number): boolean {
  const { parameters = [] } = helperTable.get(helper) ?? {};
  // Operators and operands take turns for as long as there are any.
  const isFolded = parameters.some(({ type }) => type === "operator");
  return isFolded && index % 2 === 1;
}
