import type { Expression } from "../../../model/expression.ts";
import type { Span } from "../../../model/source.ts";
import type { Finding } from "../../finding.ts";

/** In the merged document. */
export interface LogicPlace {
  readonly pointer: string;
  readonly inside?: Span;
}

/** The smallest part of a condition that can never have an answer which its author counts on. */
export interface Culprit {
  readonly place: LogicPlace;
  readonly expression: Expression;
  /** `text` prints something that is no answer. */
  readonly never: "true" | "false" | "known" | "text";
  /** Why, as a part of a sentence. */
  readonly reason: string;
  readonly fixes?: Finding["fixes"];
}

/** Where an expression stands that was written at `pointer`. */
export function placeOf(expression: Expression, pointer: string): LogicPlace {
  if (expression.kind === "operation") return { pointer: pointer + expression.pointer };
  if (expression.kind !== "call") return { pointer, inside: expression.span };
  // The span of a call that opens a block is the whole block.
  const parts = [...expression.args, ...Object.values(expression.named)];
  const end = Math.max(expression.nameSpan.end, ...parts.map(({ span }) => span.end));
  return { pointer, inside: { start: expression.nameSpan.start, end } };
}
