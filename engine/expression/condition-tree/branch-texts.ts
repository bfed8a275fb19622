/** Whether the branches of a choice, and of choices inside them, have one way to print true and one to print false. */
import type { ChoiceExpression, Expression, HelperRow } from "../../model/expression.ts";
import { toTruth } from "../compile/node.ts";

export function branchesAgreeInText(choice: ChoiceExpression, helpers: ReadonlyMap<string, HelperRow>): boolean {
  const texts = branchTexts(choice, helpers);
  if (!texts) return false;
  const truths = new Set([...texts].map(toTruth));
  return truths.size === texts.size && !truths.has("error");
}

/** The texts that it can print, or undefined when they are open. */
function branchTexts(expression: Expression, helpers: ReadonlyMap<string, HelperRow>): ReadonlySet<string> | undefined {
  if (expression.kind === "literal")
    return typeof expression.value === "string" ? new Set([expression.value]) : undefined;
  if (expression.kind === "call") {
    return helpers.get(expression.helper)?.returns === "boolean" ? new Set(["true", "false"]) : undefined;
  }
  if (expression.kind !== "choice" || expression.includeZero) return undefined;
  const then = branchTexts(expression.body, helpers);
  const otherwise = branchTexts(expression.otherwise, helpers);
  return then && otherwise && new Set([...then, ...otherwise]);
}
