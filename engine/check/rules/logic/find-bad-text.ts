import type { Expression } from "../../../model/expression.ts";
import { printsSeveralAnswers, textTruth } from "../../domains/index.ts";
import { type Culprit, placeOf } from "./culprit.ts";

/** The first text in a condition that, printed, makes it neither true nor false. */
export function findBadText(expression: Expression, pointer: string): Culprit | undefined {
  if (printsSeveralAnswers(expression)) {
    const reason = "several answers are printed one after another; combine them with && or || in one";
    return { place: placeOf(expression, pointer), expression, never: "text", reason };
  }
  const bad = textsOf(expression).find(({ text }) => textTruth(text) === undefined);
  return (
    bad && {
      place: placeOf(bad.expression, pointer),
      expression: bad.expression,
      never: "text",
      reason: `"${bad.text.trim()}" is neither true nor false`,
    }
  );
}

interface WrittenText {
  readonly expression: Expression;
  readonly text: string;
}

/** The texts that it may print on their own, and those that are a part of whatever it prints. */
function textsOf(expression: Expression): readonly WrittenText[] {
  switch (expression.kind) {
    case "literal":
      return typeof expression.value === "string" ? [{ expression, text: expression.value }] : [];
    case "choice":
      return [...textsOf(expression.body), ...textsOf(expression.otherwise)];
    case "join":
      // A piece such as `tr` may be completed by its neighbours.
      return expression.parts
        .flatMap((part) => (part.kind === "literal" ? textsOf(part) : []))
        .filter(({ text }) => !["true", "false"].some((word) => word.includes(text.trim())));
    default:
      return [];
  }
}
