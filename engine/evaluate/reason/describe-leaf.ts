import { isDisbursement } from "../../model/block-kinds.ts";
import type { Comparison } from "../../model/condition-tree.ts";
import type { CallExpression, Expression, Value } from "../../model/expression.ts";
import { listOf } from "./clause.ts";
import { comparisonWords, mirrored } from "./comparison-words.ts";
import { blockOf, describeOperand, describeValue, type OperandView } from "./describe-operand.ts";

const longestText = 80;

export function describeComparison(
  left: Expression,
  operator: Comparison,
  right: Expression,
  view: OperandView,
): string {
  if (left.kind === "literal" && right.kind !== "literal") {
    return describeComparison(right, mirrored[operator], left, view);
  }
  const equal = operator === "===" || operator === "==";
  if (right.kind === "literal" && (equal || operator === "!==" || operator === "!=")) {
    if (typeof right.value === "boolean") return describeTruth(left, right.value === equal, view);
    if (right.value === undefined || right.value === "") return describePresence(left, !equal, view);
  }
  return `${describeOperand(left, view)} ${comparisonWords[operator]} ${describeValue(right, left, view)}`;
}

/** A checkbox is ticked, a rule is met; anything else is yes or no. */
function describeTruth(subject: Expression, wanted: boolean, view: OperandView): string {
  if (subject.kind === "reference") return `${describeOperand(subject, view)} is ${wanted ? "yes" : "no"}`;
  return describeTest(subject, wanted, view);
}

export function describePresence(subject: Expression, wanted: boolean, view: OperandView): string {
  const operand = describeOperand(subject, view);
  const block = blockOf(subject, view.module);
  if (block && isDisbursement(block.type)) return `${operand} has ${wanted ? "" : "not "}been requested`;
  return `${operand} is ${wanted ? "filled in" : "empty"}`;
}

/** Something that is read by whether it holds, or is there at all. */
export function describeTest(subject: Expression, wanted: boolean, view: OperandView): string {
  if (subject.kind === "reference") return describeReference(subject, wanted, view);
  const inner = soleOperandOf(subject);
  if (inner) return describeTest(inner, wanted, view);
  const described = subject.kind === "call" ? describeDateTest(subject, wanted, view) : undefined;
  const text = described ?? describeMembership(subject, wanted, view);
  if (text !== undefined) return text;
  const source = view.textOf(subject);
  return `${source.length > longestText ? `${source.slice(0, longestText)}…` : source} is ${wanted ? "true" : "false"}`;
}

/** A condition tree wraps an operand of `&&` in an `and` of its own. */
function soleOperandOf(subject: Expression): Expression | undefined {
  return subject.kind === "call" && subject.helper === "and" && subject.args.length === 1 ? subject.args[0] : undefined;
}

function describeReference(subject: Expression, wanted: boolean, view: OperandView): string {
  const type = blockOf(subject, view.module)?.type;
  if (type === "checkbox") return describeTruth(subject, wanted, view);
  if (type !== "input.number" && type !== "input.currency") return describePresence(subject, wanted, view);
  return `${describeOperand(subject, view)} is ${wanted ? "not 0" : "empty or 0"}`;
}

function describeDateTest({ helper, args }: CallExpression, wanted: boolean, view: OperandView): string | undefined {
  const [first, second, third] = args;
  if (!first || !second) return undefined;
  const subject = describeOperand(first, view);
  switch (helper) {
    case "dateBefore":
      return `${subject} is ${wanted ? "before" : "on or after"} ${describeValue(second, first, view)}`;
    case "dateAfter":
      return `${subject} is ${wanted ? "after" : "on or before"} ${describeValue(second, first, view)}`;
    case "dateBetween": {
      if (!third) return undefined;
      const [start, end] = [describeValue(second, first, view), describeValue(third, first, view)];
      return `${subject} is ${wanted ? "" : "not "}between ${start} and ${end}`;
    }
    default:
      return undefined;
  }
}

/** `in` of either language, where it looks for a value among others and not for a part of a text. */
function describeMembership(expression: Expression, wanted: boolean, view: OperandView): string | undefined {
  const [subject, ...others] = operandsOfIn(expression);
  if (!subject || subject.kind === "literal") return undefined;
  const options = others.flatMap(itemsOf);
  const is = `${describeOperand(subject, view)} is ${wanted ? "" : "not "}`;
  const names = options.map((option) => describeValue(option, subject, view));
  return options.length === 1 && options[0]?.kind !== "literal"
    ? `${is}one of ${names[0]}`
    : `${is}${listOf(names, "or")}`;
}

function operandsOfIn(expression: Expression): readonly Expression[] {
  if (expression.kind === "call" && expression.helper === "in") return expression.args;
  return expression.kind === "operation" && expression.operator === "in" ? expression.operands : [];
}

function itemsOf(option: Expression): readonly Expression[] {
  if (option.kind === "operation" && option.operator === "list") return option.operands;
  if (option.kind !== "literal" || !Array.isArray(option.value)) return [option];
  return option.value.map((value: Value) => ({ kind: "literal", value, span: option.span }) as const);
}
