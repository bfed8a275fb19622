/** An expression -> closures that read it as text, as a typed value, or as a condition. */
import type { CompiledExpression, Expression, HelperRow } from "../../model/expression.ts";
import { helperTable } from "../helpers/index.ts";
import { findReferences } from "../references.ts";
import { traceExpression } from "../trace/trace-expression.ts";
import { buildNodes } from "./build-nodes.ts";
import { toReadings } from "./to-readings.ts";

export interface CompileOptions {
  /** The helpers that the expression was parsed with; the built-in ones when absent. */
  readonly helpers?: ReadonlyMap<string, HelperRow>;
}

export function compileExpression(expression: Expression, options: CompileOptions = {}): CompiledExpression {
  const helpers = options.helpers ?? helperTable;
  const { references, readsClock } = findReferences(expression, helpers);
  const { node, state } = buildNodes(expression, helpers);
  let trace: CompiledExpression["trace"] | undefined;
  return {
    expression,
    references,
    readsClock,
    constant: references.length === 0 && !readsClock,
    ...toReadings(expression, node, state),
    trace(frame, reading) {
      trace ??= traceExpression(expression, helpers);
      return trace(frame, reading);
    },
  };
}
