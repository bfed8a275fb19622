/** `{{#if}}` and every other block whose helper answers a test. */
import type { ChoiceExpression, Frame } from "../../model/expression.ts";
import { toPrinted } from "../values/index.ts";
import type { Builder, BuildScope } from "./builder.ts";
import { forgivingMissing } from "./missing.ts";
import { type Node, type ReadTest, truthiness } from "./node.ts";

export type ReadBranch = (frame: Frame) => string | undefined;

export function buildChoice(expression: ChoiceExpression, builder: Builder, scope: BuildScope): Node {
  const subject = builder.build(expression.test, scope);
  const then = builder.build(expression.body, scope);
  const otherwise = builder.build(expression.otherwise, scope);
  const test = expression.includeZero ? zeroIsYes(subject) : subject.test;
  const whenTrue = asText(then);
  const whenFalse = asText(otherwise);
  const whenUnknown = sameText(whenTrue, whenFalse);
  const value: ReadBranch = forgivingMissing((frame) => {
    const holds = test(frame);
    return holds === undefined ? whenUnknown(frame) : holds ? whenTrue(frame) : whenFalse(frame);
  });
  return {
    text: (frame) => (test(frame) === true ? then.text(frame) : otherwise.text(frame)),
    value,
    test: truthiness(value),
    isBoolean: false,
  };
}

/** A block prints its branch: its typed reading is that text too. */
export function asText({ constant, value }: Node): ReadBranch {
  const text = constant?.value;
  if (typeof text === "string") return () => text;
  return (frame) => {
    const result = value(frame);
    return result === undefined || typeof result === "string" ? result : toPrinted(result);
  };
}

/** An unknown test does not matter where both branches say the same. */
function sameText(whenTrue: ReadBranch, whenFalse: ReadBranch): ReadBranch {
  return (frame) => {
    const text = whenTrue(frame);
    return text !== undefined && text === whenFalse(frame) ? text : undefined;
  };
}

function zeroIsYes({ value, test }: Node): ReadTest {
  return (frame) => (value(frame) === 0 ? true : test(frame));
}
