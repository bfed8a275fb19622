import { helperTable } from "../../expression/index.ts";
import type { Expression } from "../../model/expression.ts";
import { textTruth } from "./text-truth.ts";

/** `{{answer}}{{answer}}`: what is printed is neither true nor false, whatever the answers are. */
export function printsSeveralAnswers(expression: Expression): boolean {
  return expression.kind === "join" && expression.parts.filter(printsAnswer).length > 1;
}

/** `true` or `false` in every case, so that nothing may stand beside it. */
function printsAnswer(part: Expression): boolean {
  switch (part.kind) {
    case "call":
      return helperTable.get(part.helper)?.returns === "boolean";
    case "choice":
      return printsAnswer(part.body) && printsAnswer(part.otherwise);
    case "literal":
      return typeof part.value === "string" && part.value.trim() !== "" && textTruth(part.value) !== undefined;
    default:
      return false;
  }
}
