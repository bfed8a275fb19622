import { operatorHelpers } from "../../../../expression/operators.ts";
import type {
  CallExpression,
  Expression,
  OperationExpression,
  ReferenceExpression,
  Value,
} from "../../../../model/expression.ts";
import { isMeantOpen } from "../../meant-open.ts";
import type { PlacedExpression, RuleContext } from "../../rule.ts";
import { type Place, placeOfOperand, pointerOfOperand } from "./place.ts";
import { type PlacedCall, readExpressions } from "./read-expressions.ts";

/** A field that is asked for being equal to a written value, or for not being so. */
export interface Equality {
  readonly placed: PlacedExpression;
  readonly reference: ReferenceExpression;
  readonly path: readonly string[];
  readonly value: Value;
  /** Where the value is written; a text of a template with its quotes. */
  readonly place: Place;
  /** A number never equals its text. */
  readonly isStrict: boolean;
}

const known = new WeakMap<RuleContext, readonly Equality[]>();

export function readEqualities(context: RuleContext): readonly Equality[] {
  const earlier = known.get(context);
  if (earlier) return earlier;
  const { calls, pathOf } = readExpressions(context);
  const equalities = calls.flatMap((placed) =>
    writtenPairs(placed, context).flatMap(({ open, value, place, isStrict }): readonly Equality[] => {
      const path = open.kind === "reference" ? pathOf(open) : undefined;
      if (open.kind !== "reference" || path === undefined) return [];
      return [{ placed: placed.placed, reference: open, path, value, place, isStrict }];
    }),
  );
  known.set(context, equalities);
  return equalities;
}

interface WrittenPair {
  readonly open: Expression;
  readonly value: Value;
  readonly place: Place;
  readonly isStrict: boolean;
}

function writtenPairs({ call, placed }: PlacedCall, context: RuleContext): readonly WrittenPair[] {
  const isMembership = call.kind === "call" ? call.helper === "in" : call.operator === "in";
  if (isMembership) return membershipPairs(call, placed, context);
  const compared = comparedOperands(call);
  if (!compared) return [];
  const { isStrict } = compared;
  const pairs = [
    [compared.left, compared.right],
    [compared.right, compared.left],
  ] as const;
  return pairs.flatMap(([open, fixed]): readonly WrittenPair[] => {
    if (fixed.operand.kind !== "literal" || isMeantOpen(fixed.operand)) return [];
    const place = placeOfOperand(fixed.operand, fixed.index, call, placed, context);
    return [{ open: open.operand, value: fixed.operand.value, place, isStrict }];
  });
}

interface Operand {
  readonly operand: Expression;
  readonly index: number;
}

interface Compared {
  readonly left: Operand;
  readonly right: Operand;
  readonly isStrict: boolean;
}

const strictHelpers = new Set(["ifEquals", "ifNotEquals", "eq"]);
const equalitySigns: ReadonlySet<Value> = new Set(["===", "!==", "==", "!="]);

function comparedOperands(call: CallExpression | OperationExpression): Compared | undefined {
  if (call.kind === "operation") {
    return equalitySigns.has(call.operator) ? toCompared(call.operands, 1, call.operator.length === 3) : undefined;
  }
  if (strictHelpers.has(call.helper)) return toCompared(call.args, 1, true);
  const [, operator] = call.args;
  const sign = operatorHelpers.has(call.helper) && operator?.kind === "literal" ? operator.value : undefined;
  return equalitySigns.has(sign) ? toCompared(call.args, 2, sign === "===" || sign === "!==") : undefined;
}

function toCompared(operands: readonly Expression[], second: number, isStrict: boolean): Compared | undefined {
  const left = operands[0];
  const right = operands[second];
  return left && right && { left: { operand: left, index: 0 }, right: { operand: right, index: second }, isStrict };
}

/** Being one of several written values is being equal to one of them. */
function membershipPairs(
  call: CallExpression | OperationExpression,
  placed: PlacedExpression,
  context: RuleContext,
): readonly WrittenPair[] {
  const [open, ...others] = call.kind === "call" ? call.args : call.operands;
  if (!open) return [];
  if (call.kind === "call") {
    return others.flatMap((operand): readonly WrittenPair[] => {
      if (operand.kind !== "literal") return [];
      const place = { pointer: placed.pointer, inside: operand.span };
      return [{ open, value: operand.value, place, isStrict: true }];
    });
  }
  const pointer = pointerOfOperand(call, 1, placed.pointer, context);
  return itemsOf(others[0]).map(({ value, index }) => {
    return { open, value, place: { pointer: `${pointer}/${index}` }, isStrict: true };
  });
}

function itemsOf(list: Expression | undefined): readonly { readonly value: Value; readonly index: number }[] {
  if (list?.kind === "literal" && Array.isArray(list.value)) {
    return (list.value as readonly Value[]).map((value, index) => ({ value, index }));
  }
  if (list?.kind !== "operation" || list.operator !== "list") return [];
  return list.operands.flatMap((item, index) => (item.kind === "literal" ? [{ value: item.value, index }] : []));
}
