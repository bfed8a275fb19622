import { helperTable } from "../../../../expression/index.ts";
import { isComparison, operatorHelpers } from "../../../../expression/operators.ts";
import type { CallExpression, OperationExpression, ParameterType } from "../../../../model/expression.ts";

/**
 * What is done with a part of an expression. `tested` takes it as yes or no, `asked` asks whether it is there, `entered` goes
 * on inside it, `argument` hands it to a helper or operator that wants a value of some type.
 */
export type Use =
  | { readonly kind: "printed" | "compared" | "ordered" | "tested" | "asked" | "entered" | "other" }
  | { readonly kind: "argument"; readonly type: ParameterType };

export const printed: Use = { kind: "printed" };
export const entered: Use = { kind: "entered" };
const compared: Use = { kind: "compared" };
const ordered: Use = { kind: "ordered" };
export const tested: Use = { kind: "tested" };
const asked: Use = { kind: "asked" };
const other: Use = { kind: "other" };

const equalities = new Set(["ifEquals", "ifNotEquals", "eq", "in"]);
const orders = new Set(["gt", "gte", "lt", "lte"]);
const questions = new Set(["ifIsDefined", "ifIsNotDefined", "default"]);
const tests = new Set(["and", "or", "not"]);

export function useOfArgument({ helper, args }: CallExpression, index: number): Use {
  if (equalities.has(helper)) return compared;
  if (orders.has(helper)) return ordered;
  if (questions.has(helper)) return asked;
  if (tests.has(helper) || (operatorHelpers.has(helper) && args.length === 1)) return tested;
  // From the third operand on, what stands to the left of an operator is an answer already.
  if (operatorHelpers.has(helper)) {
    const operator = args[index === 0 ? 1 : index - 1];
    return useOfOperand(operator?.kind === "literal" ? operator.value : undefined);
  }
  const parameters = helperTable.get(helper)?.parameters ?? [];
  return useOfType((parameters[index] ?? parameters.at(-1))?.type);
}

export function useOfNamedArgument({ helper }: CallExpression, name: string): Use {
  return useOfType(helperTable.get(helper)?.named?.find((parameter) => parameter.name === name)?.type);
}

function useOfType(type: ParameterType | undefined): Use {
  return type === undefined || type === "any" || type === "operator" ? other : { kind: "argument", type };
}

function useOfOperand(operator: unknown): Use {
  if (!isComparison(operator)) return tested;
  return operator.startsWith("<") || operator.startsWith(">") ? ordered : compared;
}

const arithmetic = new Set(["+", "-", "*", "/", "%", "min", "max"]);
const logicTests = new Set(["and", "or", "!", "!!"]);
const logicQuestions = new Set(["missing", "missing_some", "default"]);
const loops = new Set(["map", "filter", "all", "some", "none", "reduce"]);

export function useOfLogicOperand({ operator }: OperationExpression, index: number): Use {
  if (isComparison(operator)) return useOfOperand(operator);
  if (arithmetic.has(operator)) return { kind: "argument", type: "number" };
  if (operator === "cat") return { kind: "argument", type: "text" };
  if (logicQuestions.has(operator)) return asked;
  if (logicTests.has(operator) || (operator === "if" && index % 2 === 0)) return tested;
  if (operator === "in") return index === 0 ? compared : other;
  return loops.has(operator) && index === 0 ? entered : other;
}
