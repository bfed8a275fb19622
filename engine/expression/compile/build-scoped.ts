/** Blocks that change what names mean: `each`, `with` and bare sections. */
import type { Frame, LoopExpression, Value, WithExpression } from "../../model/expression.ts";
import { isDecimal, isTruthy } from "../values/index.ts";
import { asText, type ReadBranch } from "./build-choice.ts";
import { locateBelow } from "./build-reference.ts";
import type { Builder, BuildScope, Locate } from "./builder.ts";
import { type Loop, makeLoop } from "./loop.ts";
import type { LoopState } from "./loop-state.ts";
import { type Node, truthiness } from "./node.ts";

type ReadBody = (frame: Frame, value: Value) => string | undefined;

export function buildScoped(expression: LoopExpression | WithExpression, builder: Builder, scope: BuildScope): Node {
  const over = builder.build(expression.over, scope);
  const otherwise = builder.build(expression.otherwise, scope);
  const slot = builder.parameterCount;
  builder.parameterCount += expression.parameters.length;
  const place = locateOver(expression, scope);
  const loop = makeLoop(builder.state, slot, expression.parameters.length);
  const locate: Locate = expression.kind === "with" ? place : () => loop.locate(place());
  const body = builder.build(expression.body, insideScope(expression, scope, slot, locate));

  const textBody = bodyReader(expression.kind, body.text, loop, builder.state);
  const typedBody = bodyReader(expression.kind, asText(body), loop, builder.state);
  const typedOtherwise = asText(otherwise);
  const value: ReadBranch = (frame) => {
    const subject = over.value(frame);
    if (subject === undefined) return undefined;
    return hasBody(expression.kind, subject) ? typedBody(frame, subject) : typedOtherwise(frame);
  };
  return {
    text: (frame) => {
      const subject = over.value(frame);
      return hasBody(expression.kind, subject) ? (textBody(frame, subject) ?? "") : otherwise.text(frame);
    },
    value,
    test: truthiness(value),
    isBoolean: false,
  };
}

/** As Handlebars decides between a block and its `{{else}}`. */
function hasBody(kind: "each" | "with" | "section", subject: Value): boolean {
  if (Array.isArray(subject)) return subject.length > 0;
  if (kind === "with") return subject === 0 || isTruthy(subject);
  if (kind === "section") return subject !== undefined && subject !== false;
  return isMap(subject) && Object.keys(subject).length > 0;
}

function isMap(subject: Value): subject is object {
  return typeof subject === "object" && !isDecimal(subject);
}

/** A section loops over a list, stays where it is for `true`, and enters anything else. */
function bodyReader(kind: "each" | "with" | "section", read: ReadBranch, loop: Loop, state: LoopState): ReadBody {
  const repeat: ReadBody = (frame, subject) => loop.run(frame, subject, read);
  const enter: ReadBody = (frame, subject) => {
    const outer = state.context;
    const isNew = state.enter(subject);
    loop.setParameter(subject);
    const result = read(frame);
    state.leave(outer, isNew);
    return result;
  };
  if (kind === "each") return repeat;
  if (kind === "with") return enter;
  return (frame, subject) => {
    if (subject === true) return read(frame);
    return Array.isArray(subject) ? repeat(frame, subject) : enter(frame, subject);
  };
}

function locateOver({ over }: LoopExpression | WithExpression, scope: BuildScope): Locate {
  if (over.kind !== "reference") return () => undefined;
  const [name = "", ...rest] = over.path;
  const below =
    over.origin === "parameter"
      ? locateBelow(scope.parameters.get(name)?.locate, rest)
      : locateBelow(over.origin === "root" ? () => "" : scope.contexts.at(-1 - over.depth), over.path);
  return below ?? (() => undefined);
}

function insideScope(
  { parameters }: LoopExpression | WithExpression,
  scope: BuildScope,
  slot: number,
  locate: Locate,
): BuildScope {
  const named = parameters.map(
    (name, index) => [name, { slot: slot + index, locate: index === 0 ? locate : () => undefined }] as const,
  );
  return { parameters: new Map([...scope.parameters, ...named]), contexts: [...scope.contexts, locate] };
}
