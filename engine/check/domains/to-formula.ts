import { toConditionTree } from "../../expression/index.ts";
import { isDefined } from "../../expression/values/index.ts";
import type { ConditionTree } from "../../model/condition-tree.ts";
import type { ChoiceExpression, Expression } from "../../model/expression.ts";
import { comparisonFormula } from "./comparison-formula.ts";
import type { Formula } from "./formula.ts";
import type { KnownValues } from "./known-values.ts";
import { printsSeveralAnswers } from "./prints-answers.ts";
import { textTruth } from "./text-truth.ts";
import { truthyFormula } from "./truthy-formula.ts";
import { freeLeaf, variableOf } from "./variable.ts";

/** A condition tree -> a formula over what it reads. What cannot be seen through may be anything. */
export function toFormula(tree: ConditionTree, known: KnownValues): Formula {
  switch (tree.kind) {
    case "constant":
      return tree;
    case "not":
      return { kind: "not", item: toFormula(tree.item, known) };
    case "and":
    case "or":
      return { kind: tree.kind, items: tree.items.map((item) => toFormula(item, known)) };
    case "compare":
      return comparisonFormula(tree.operator, tree.left, tree.right, known);
    case "truthy":
      return truthyFormula(tree.of, known);
    case "defined":
      return definedFormula(tree.of, known);
    case "opaque":
      return conditionText(tree.expression, known);
  }
}

function definedFormula(of: Expression, known: KnownValues): Formula {
  if (of.kind === "literal") return { kind: "constant", value: isDefined(of.value) };
  return { kind: "leaf", variable: variableOf(of, known), test: isDefined, landmarks: [] };
}

/** A condition that is read by what it prints. */
function conditionText(expression: Expression, known: KnownValues): Formula {
  switch (expression.kind) {
    case "literal":
      return { kind: "constant", value: textTruth(expression.value) };
    case "reference":
    case "call":
      return { kind: "leaf", variable: variableOf(expression, known), test: textTruth, landmarks: [] };
    case "choice":
      return choiceFormula(expression, known);
    default:
      return printsSeveralAnswers(expression) ? { kind: "constant", value: undefined } : freeLeaf(expression);
  }
}

/** With branches that are not written out, an unknown test may not matter after all. */
function choiceFormula(choice: ChoiceExpression, known: KnownValues): Formula {
  const { test, body, otherwise, includeZero } = choice;
  if (includeZero || body.kind !== "literal" || otherwise.kind !== "literal") return freeLeaf(choice);
  return {
    kind: "choose",
    test: testFormula(test, known),
    body: { kind: "constant", value: textTruth(body.value) },
    otherwise: { kind: "constant", value: textTruth(otherwise.value) },
  };
}

/** The test of a block is read by its truthiness, as an operand of `!!` is. */
export function testFormula(test: Expression, known: KnownValues): Formula {
  const { span } = test;
  return toFormula(toConditionTree({ kind: "operation", operator: "!!", operands: [test], span, pointer: "" }), known);
}
