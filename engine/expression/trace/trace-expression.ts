/** The same closures once more, each writing down what it gave. What is recorded is what is evaluated: there is no second engine. */
import type { CompiledExpression, Expression, Frame, HelperRow, TraceNode } from "../../model/expression.ts";
import { buildNodes } from "../compile/build-nodes.ts";
import type { Node } from "../compile/node.ts";
import { toReadings } from "../compile/to-readings.ts";
import { printExpression } from "../print-expression.ts";
import { Recorder } from "./recorder.ts";

export function traceExpression(
  expression: Expression,
  helpers: ReadonlyMap<string, HelperRow>,
): CompiledExpression["trace"] {
  const recorder = new Recorder();
  const { node, state } = buildNodes(expression, helpers, (inner, built) => recording(inner, built, recorder));
  const readings = toReadings(expression, node, state);
  return (frame, reading) => {
    const notes: string[] = [];
    recorder.begin(notes);
    const result = readings[reading]({ ...frame, missing: [], notes });
    frame.notes?.push(...notes);
    return finish(expression, recorder.end(), reading, result);
  };
}

function recording(expression: Expression, node: Node, recorder: Recorder): Node {
  // A text that stands as it is explains nothing.
  if (expression.kind === "literal") return node;
  const kind =
    expression.kind === "operation" ? (expression.operator === "condition" ? "condition" : "call") : expression.kind;
  const text = printExpression(expression);
  function record<Result>(read: (frame: Frame) => Result): (frame: Frame) => Result {
    return (frame) => {
      recorder.open(kind, text);
      const result = read(frame);
      recorder.close(result);
      return result;
    };
  }
  // Without these two every operand is read on its own, and so recorded.
  const { truth, path: _path, oneOf: _oneOf, ...rest } = node;
  return {
    ...rest,
    text: record(node.text),
    value: record(node.value),
    test: record(node.test),
    ...(truth ? { truth: record(truth) } : {}),
  };
}

/** The outermost step tells the result as it was asked for. */
function finish(
  expression: Expression,
  recorded: TraceNode | undefined,
  reading: "text" | "value" | "truth",
  result: unknown,
): TraceNode {
  const node = recorded ?? {
    kind: expression.kind === "operation" ? "call" : expression.kind,
    text: printExpression(expression),
  };
  const { value: _value, missing: _missing, ...rest } = node;
  if (result === undefined || (reading === "truth" && result === "unknown")) return { ...rest, missing: true };
  if (reading === "truth" && result === "error") {
    return { ...node, note: "neither true nor false" };
  }
  return { ...rest, value: reading === "truth" ? result === "true" : toJsonValue(result) };
}

function toJsonValue(value: unknown): unknown {
  return Recorder.toJson(value);
}
