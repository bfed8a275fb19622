import { parsePointer } from "../../../../diagnostics/pointer.ts";
import type { Expression, OperationExpression, ReferenceExpression } from "../../../../model/expression.ts";
import type { Json } from "../../../../model/json.ts";
import type { Span } from "../../../../model/source.ts";
import { isObject } from "../../../find-blocks.ts";
import type { PlacedExpression, RuleContext } from "../../rule.ts";

/** Where a part of an expression stands in the merged document. */
export interface Place {
  readonly pointer: string;
  readonly inside?: Span;
}

type Documents = Pick<RuleContext, "source">;

export function placeOfReference(
  reference: ReferenceExpression,
  { pointer }: PlacedExpression,
  context: Documents,
): Place {
  if (reference.pointer === undefined) return { pointer, inside: reference.span };
  const at = pointer + reference.pointer;
  // `{var: [path, fallback]}`
  return { pointer: Array.isArray(valueAt(context, at)) ? `${at}/0` : at };
}

/** The end of a reference, from `length` characters before it. */
export function placeOfEnd(
  reference: ReferenceExpression,
  length: number,
  placed: PlacedExpression,
  context: Documents,
): Place {
  const { pointer, inside } = placeOfReference(reference, placed, context);
  const end = inside?.end ?? reference.text.length;
  return { pointer, inside: { start: end - length, end } };
}

/** A literal among the operands of a call or an operation, where it has a place of its own. */
export function placeOfOperand(
  operand: Expression,
  index: number,
  call: Expression,
  { pointer }: PlacedExpression,
  context: Documents,
): Place {
  if (call.kind === "operation") return { pointer: pointerOfOperand(call, index, pointer, context) };
  return { pointer, inside: operand.span };
}

/** One operand may stand without a list around it. */
export function pointerOfOperand(
  call: OperationExpression,
  index: number,
  pointer: string,
  context: Documents,
): string {
  const at = pointer + call.pointer;
  return Array.isArray(valueAt(context, at)) ? `${at}/${index}` : at;
}

/** A text as a part of itself, so that an edit leaves the quotes of the file around it. */
export function wholeText({ pointer, inside }: Place, text: string): Place {
  return { pointer, inside: inside ?? { start: 0, end: text.length } };
}

/** What a written text says, without the quotes around it. */
export function withoutQuotes({ pointer, inside }: Place, text: string): Place {
  if (!inside) return wholeText({ pointer }, text);
  return { pointer, inside: { start: inside.start + 1, end: inside.end - 1 } };
}

export function valueAt({ source }: Documents, pointer: string): Json | undefined {
  let value: Json | undefined = source.document;
  for (const segment of parsePointer(pointer)) {
    if (Array.isArray(value)) value = (value as readonly Json[])[Number(segment)];
    else value = isObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
  }
  return value;
}
