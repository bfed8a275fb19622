import { helperTable } from "../../../expression/index.ts";
import { isComparison } from "../../../expression/operators.ts";
import type { Expression, OperationExpression } from "../../../model/expression.ts";
import type { ConditionReader } from "../../domains/index.ts";
import type { Culprit } from "./culprit.ts";
import { findBadText } from "./find-bad-text.ts";
import { findConstant } from "./find-constant.ts";
import { findLooseTexts } from "./find-loose-texts.ts";
import { isUnremarkable } from "./is-unremarkable.ts";

export interface Inspection {
  /** Where the expression was written. */
  readonly pointer: string;
  readonly read: ConditionReader;
  /** The culprits in a named condition, at its definition. */
  readonly named: (name: string) => readonly Culprit[];
}

/**
 * The smallest parts of an expression that always have one answer, or never one. What surrounds such a part is not judged:
 * its answer may be a consequence, and one mistake is reported once.
 */
export function findCulprits(expression: Expression, isCondition: boolean, inspection: Inspection): readonly Culprit[] {
  if (expression.kind === "operation" && expression.operator === "condition") {
    return inspection.named(nameIn(expression));
  }
  if (!isCondition && expression.kind === "reference") return [];
  const bad = isCondition ? findBadText(expression, inspection.pointer) : undefined;
  if (bad) return [bad];
  const isAnswer = hasAnswer(expression, isCondition);
  if (isAnswer && isUnremarkable(expression, inspection.read(expression))) return [];
  const loose = findLooseTexts(expression, isCondition, inspection.pointer);
  const ofParts = partsOf(expression, isCondition).flatMap((part) =>
    findCulprits(part.expression, part.isCondition, inspection),
  );
  const inner = [...loose, ...ofParts];
  if (inner.length > 0 || !isAnswer) return inner;
  const found = findConstant(expression, inspection.pointer, inspection.read);
  return found ? [found] : [];
}

/** The name that `{condition: name}` holds. */
export function nameIn({ operands }: OperationExpression): string {
  const [name] = operands;
  return name?.kind === "literal" && typeof name.value === "string" ? name.value : "";
}

interface Part {
  readonly expression: Expression;
  readonly isCondition: boolean;
}

function all(parts: readonly Expression[], areConditions = false): readonly Part[] {
  return parts.map((part) => ({ expression: part, isCondition: areConditions }));
}

function partsOf(expression: Expression, isCondition: boolean): readonly Part[] {
  switch (expression.kind) {
    case "call":
      return all([...expression.args, ...Object.values(expression.named)]);
    case "operation":
      return partsOfOperation(expression, isCondition);
    case "join": {
      const parts = expression.parts.filter((part) => !isBlank(part));
      return all(parts, isCondition && parts.length === 1);
    }
    case "choice": {
      const branches = [expression.body, expression.otherwise];
      return [...all([expression.test]), ...all(branches, isCondition && !isText(branches))];
    }
    case "each":
    case "with":
    case "section":
      return all([expression.over, expression.body, expression.otherwise]);
    default:
      return [];
  }
}

/** What is only tested is a condition wherever it stands; a branch of `if` is one where the whole is. */
function partsOfOperation({ operator, operands }: OperationExpression, isCondition: boolean): readonly Part[] {
  return operands.map((operand, index) => {
    const isTested =
      operator === "!" ||
      operator === "!!" ||
      (operator === "if" && index % 2 === 0 && index < operands.length - 1) ||
      (isCondition && (operator === "and" || operator === "or" || operator === "if"));
    return { expression: operand, isCondition: isTested && operand.kind === "operation" };
  });
}

/** Whether it is there to answer a question. */
function hasAnswer(expression: Expression, isCondition: boolean): boolean {
  switch (expression.kind) {
    case "call":
      return isCondition || helperTable.get(expression.helper)?.returns === "boolean";
    case "operation":
      return isCondition || isComparison(expression.operator) || expression.operator === "in";
    case "reference":
    case "choice":
      return isCondition;
    default:
      return false;
  }
}

function isBlank(part: Expression): boolean {
  return part.kind === "literal" && typeof part.value === "string" && part.value.trim() === "";
}

// Whether written branches say true or false is seen at the choice.
function isText(branches: readonly Expression[]): boolean {
  return branches.every(({ kind }) => kind === "literal");
}
