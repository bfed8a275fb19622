/** What a condition can come to under one approval status, whatever everything else is. */
import { toConditionTree } from "../../../../expression/index.ts";
import type { ConditionTree } from "../../../../model/condition-tree.ts";
import type { Expression } from "../../../../model/expression.ts";
import type { ApprovalStatus } from "../../../../model/lifecycle.ts";

/** What a condition may turn out to be. Never too little: what cannot be decided may be both. */
export interface Possible {
  readonly true: boolean;
  readonly false: boolean;
}

const both: Possible = { true: true, false: true };

const trees = new WeakMap<Expression, ConditionTree>();

export function possibleTruth(condition: Expression, approvalStatus: string): Possible {
  let tree = trees.get(condition);
  if (!tree) {
    tree = toConditionTree(condition);
    trees.set(condition, tree);
  }
  return possible(tree, approvalStatus);
}

function possible(tree: ConditionTree, status: string): Possible {
  switch (tree.kind) {
    case "and": {
      const items = tree.items.map((item) => possible(item, status));
      return { true: items.every((item) => item.true), false: items.some((item) => item.false) };
    }
    case "or": {
      const items = tree.items.map((item) => possible(item, status));
      return { true: items.some((item) => item.true), false: items.every((item) => item.false) };
    }
    case "not": {
      const item = possible(tree.item, status);
      return { true: item.false, false: item.true };
    }
    case "constant":
      return only(tree.value);
    case "compare":
      return compared(tree.operator, tree.left, tree.right, status);
    case "truthy":
      return listed(tree.of, status);
    case "opaque":
      return listed(tree.expression, status);
    default:
      return both;
  }
}

function compared(operator: string, left: Expression, right: Expression, status: string): Possible {
  const literal = isApprovalStatus(left) ? right : isApprovalStatus(right) ? left : undefined;
  if (literal?.kind !== "literal" || !isStatus(literal.value)) return both;
  if (operator === "===" || operator === "==") return only(literal.value === status);
  return operator === "!==" || operator === "!=" ? only(literal.value !== status) : both;
}

/** `in`, of both languages. */
function listed(expression: Expression, status: string): Possible {
  const isIn =
    (expression.kind === "call" && expression.helper === "in") ||
    (expression.kind === "operation" && expression.operator === "in");
  if (!isIn) return both;
  const [value, ...options] = expression.kind === "call" ? expression.args : expression.operands;
  if (!value || !isApprovalStatus(value)) return both;
  const values = options.flatMap((option): readonly unknown[] => {
    if (option.kind === "operation" && option.operator === "list") return option.operands.map(literalValue);
    const written = literalValue(option);
    return Array.isArray(written) ? (written as readonly unknown[]) : [written];
  });
  const isList =
    expression.kind === "call" || options[0]?.kind === "operation" || Array.isArray(literalValue(options[0]));
  // In JSON Logic `in` with a text looks for a part of that text.
  return isList && values.every(isStatus) ? only(values.includes(status)) : both;
}

const statuses: Record<ApprovalStatus, true> = {
  pending: true,
  approved: true,
  goodwill: true,
  repudiated: true,
  no_claim: true,
};

/** With another text nobody knows what was meant, and that is the mistake. */
function isStatus(value: unknown): boolean {
  return typeof value === "string" && Object.hasOwn(statuses, value);
}

function literalValue(expression: Expression | undefined): unknown {
  return expression?.kind === "literal" ? expression.value : undefined;
}

function isApprovalStatus(expression: Expression): boolean {
  return (
    expression.kind === "reference" &&
    expression.origin === "root" &&
    expression.path.join(".") === "claim.approval_status"
  );
}

function only(value: boolean): Possible {
  return { true: value, false: !value };
}
