import { compileExpression, printExpression } from "../../../expression/index.ts";
import { ownProperty, toPrinted } from "../../../expression/values/index.ts";
import type { CallExpression, ChoiceExpression, Expression, Value } from "../../../model/expression.ts";
import { describePath } from "../../reason/describe-path.ts";
import { toConditionPart } from "../condition/condition-part.ts";
import { explainPart } from "../condition/explain-part.ts";
import type { ExplainView } from "../explain-view.ts";
import type { ValueStep } from "../explanation.ts";
import { givesMoney, isMoneyArgument } from "./money-context.ts";
import { printValue, toJsonValue } from "./print-value.ts";
import { describeCall, isArithmetic } from "./step-words.ts";

/** The calculations behind a value in the order in which they are made, each with its values filled in. */
export function findSteps(expression: Expression, money: boolean, view: ExplainView): readonly ValueStep[] {
  const steps: ValueStep[] = [];
  const isMoney = money || givesMoney(expression, view.module);
  visit(expression, { money: isMoney, view, steps });
  return steps;
}

interface Visit {
  readonly money: boolean;
  readonly view: ExplainView;
  readonly steps: ValueStep[];
}

function visit(expression: Expression, at: Visit): void {
  if (expression.kind === "call") addStep(expression, at);
  else if (expression.kind === "choice") addChoice(expression, at);
  else if (expression.kind === "join") {
    for (const part of expression.parts) visit(part, { ...at, money: givesMoney(part, at.view.module) });
  }
}

function addStep(call: CallExpression, at: Visit): void {
  const text = describe(call, at);
  const value = valueOf(call, at.view);
  // Where a value is missing, the missing one says more than the formula around it.
  if (value === undefined) return;
  at.steps.push({ text, ...toJsonValue(value), value_text: printValue(value, call, at.money, at.view.module) });
}

function describe(call: CallExpression, at: Visit): string {
  const { module } = at.view;
  const args = call.args.map((argument, index) => {
    const money = isMoneyArgument(call, index, at.money, module) || givesMoney(argument, module);
    if (call.helper === "allocate" && index === 1) return describeShares(call, at.view);
    return describeOperand(argument, call, { ...at, money });
  });
  const named = Object.entries(call.named).map(
    ([name, argument]) => [name, describeOperand(argument, call, { ...at, money: false })] as const,
  );
  return describeCall({ helper: call.helper, args, named: new Map(named), money: at.money });
}

function describeOperand(operand: Expression, within: CallExpression, at: Visit): string {
  const { module } = at.view;
  if (operand.kind === "call" && isArithmetic(operand.helper) && isArithmetic(within.helper)) {
    const inner = describe(operand, at);
    return needsBrackets(operand, within) ? `(${inner})` : inner;
  }
  if (operand.kind === "literal") return printValue(operand.value, undefined, at.money, module);
  const printed = (): string => printValue(valueOf(operand, at.view), operand, at.money, module);
  if (operand.kind === "reference") return `${describePath(operand.text, module)} (${printed()})`;
  if (operand.kind === "call" && operand.args.length === 0) {
    const words = describeCall({ helper: operand.helper, args: [], named: new Map(), money: false });
    return `${words} (${printed()})`;
  }
  visit(operand, at);
  return printed();
}

/** A chain of × and ÷ reads from the left; anything else that is nested is put in brackets. */
function needsBrackets(inner: CallExpression, outer: CallExpression): boolean {
  return !(outer.args[0] === inner && (isFactor(inner) || !isFactor(outer)));
}

function isFactor({ helper }: CallExpression): boolean {
  return helper === "multiply" || helper === "divide";
}

/** The shares that an amount is split by, as far as they are plain numbers. */
function describeShares(call: CallExpression, view: ExplainView): string {
  const [, shares, , property] = call.args;
  if (!shares) return "";
  const value = valueOf(shares, view);
  const by = property ?? call.named["by"];
  const name = by?.kind === "literal" ? toPrinted(by.value) : undefined;
  if (!Array.isArray(value) || value.length > mostShares) return printValue(value, shares, false, view.module);
  return value
    .map((item: unknown) => toPrinted(name === undefined ? (item as Value) : ownProperty(item, name)))
    .join(" : ");
}

const mostShares = 12;

/** Only the branch that counts is looked into. */
function addChoice(choice: ChoiceExpression, at: Visit): void {
  if (choice.includeZero) return;
  const { test } = choice;
  const rule: Expression = { kind: "operation", operator: "!!", operands: [test], span: test.span, pointer: "" };
  const node = explainPart(toConditionPart(rule), at.view);
  const answer = node.truth === "true" ? "yes" : node.truth === "false" ? "no" : "unknown";
  at.steps.push({ text: node.kind === "test" ? node.text : printExpression(test), value_text: answer });
  if (answer === "yes") visit(choice.body, at);
  else if (answer === "no") visit(choice.otherwise, at);
}

function valueOf(expression: Expression, { frame }: ExplainView): Value {
  return compileExpression(expression).value(frame);
}
