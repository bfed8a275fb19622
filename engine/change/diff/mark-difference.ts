import type { CallExpression, Expression, OperationExpression } from "../../model/expression.ts";
import { canonicalText } from "../expression/same-meaning.ts";
import { printWhole } from "../expression/print-whole.ts";
import { align } from "./align.ts";
import { type Difference, type Differences, markedAs } from "./differences.ts";
import { isTextual, markText } from "./mark-text.ts";

/** Where one expression differs from another: the smallest parts, and the whole with `[old -> new]` in their places. */
export interface MarkedDifference {
  readonly marked: string;
  readonly differences: readonly Difference[];
}

export function markDifference(old: Expression, now: Expression): MarkedDifference {
  const differences: Difference[] = [];
  const marked = mark(old, now, differences);
  const [only] = differences;
  // Words are compared without the white space around them.
  if (!only) return { marked: "white space", differences: [differenceOf(old, now)] };
  const isWhole = marked.kind === "reference" && differences.length === 1;
  return { marked: isWhole ? `${only.old} -> ${only.new}` : printWhole(marked).trim(), differences };
}

/** The new expression with marks where it differs; what differs is added to the list. */
function mark(old: Expression, now: Expression, differences: Differences): Expression {
  if (keyOf(old) === keyOf(now)) return now;
  if (isTextual(old) || isTextual(now)) return markText(old, now, differences, mark);
  if (old.kind === "call" && now.kind === "call" && old.helper === now.helper) {
    return markCall(old, now, differences) ?? replaced(old, now, differences);
  }
  if (isPlainOperation(old) && isPlainOperation(now) && old.operator === now.operator) {
    const operands = markItems(old.operands, now.operands, differences);
    if (operands) return { ...now, operands };
  }
  return replaced(old, now, differences);
}

function isPlainOperation(expression: Expression): expression is OperationExpression {
  return expression.kind === "operation" && expression.operator !== "condition";
}

function markCall(old: CallExpression, now: CallExpression, differences: Differences): Expression | undefined {
  const names = [...new Set([...Object.keys(old.named), ...Object.keys(now.named)])];
  const named = names.map((name) => [name, old.named[name], now.named[name]] as const);
  const isAlike = old.args.length + names.length > 1;
  const sameNames = named.filter(([, before, here]) => before && here && keyOf(before) === keyOf(here)).length;
  const found: Difference[] = [];
  const args = markItems(old.args, now.args, found, sameNames > 0 || !isAlike);
  if (!args) return undefined;
  const markedNames = named.map(([name, before, here]) => [
    name,
    before && here ? mark(before, here, found) : markedAs(differenceOf(before, here), found),
  ]);
  differences.push(...found);
  return { ...now, args, named: Object.fromEntries(markedNames) };
}

/** Undefined when nothing of a list stayed, so that the whole is clearer than its parts. */
function markItems(
  old: readonly Expression[],
  now: readonly Expression[],
  differences: Differences,
  somethingElseStayed = false,
): readonly Expression[] | undefined {
  const found: Difference[] = [];
  let stayed = 0;
  const marked = align(old, now, keyOf).flatMap((run): readonly Expression[] => {
    if (run.same) {
      stayed += run.same.length;
      return run.same;
    }
    return Array.from({ length: Math.max(run.old.length, run.new.length) }, (_, index) => {
      const [before, here] = [run.old[index], run.new[index]];
      return before && here ? mark(before, here, found) : markedAs(differenceOf(before, here), found);
    });
  });
  const isOnlyItem = old.length === 1 && now.length === 1;
  if (stayed === 0 && !isOnlyItem && !somethingElseStayed) return undefined;
  differences.push(...found);
  return marked;
}

function replaced(old: Expression, now: Expression, differences: Differences): Expression {
  return markedAs(differenceOf(old, now), differences);
}

function differenceOf(old: Expression | undefined, now: Expression | undefined): Difference {
  return { old: old ? printWhole(old) : null, new: now ? printWhole(now) : null };
}

/** Conditions are compared as they are written here: what decides alike was left out before. */
function keyOf(expression: Expression): string {
  return canonicalText({ expression, reading: "value" });
}
