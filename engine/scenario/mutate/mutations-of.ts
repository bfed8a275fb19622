import type { Expression } from "../../model/expression.ts";
import { argumentChanges, literalChanges } from "./literal-changes.ts";
import type { Mutation, NodeChange } from "./mutation.ts";
import { callChanges, operationChanges } from "./operator-changes.ts";
import { partsOf } from "./parts.ts";
import { type ReadPaths, referenceChanges } from "./reference-changes.ts";

/** Every small change to an expression, outermost first. */
export function mutationsOf(expression: Expression, paths: ReadPaths): readonly Mutation[] {
  const own = changesOf(expression, paths).map(({ by, ...change }) => ({
    expression: by,
    ...placeOf(expression),
    ...change,
  }));
  const inner = partsOf(expression)
    .filter(({ part }) => !isChangedWithItsWhole(part, expression))
    .flatMap(({ part, replace }) =>
      mutationsOf(part, paths).map((mutation) => ({
        // A literal of a JSON Logic rule has no place of its own.
        ...placeOf(expression),
        ...mutation,
        expression: replace(mutation.expression),
      })),
    );
  return [...own, ...inner];
}

function changesOf(expression: Expression, paths: ReadPaths): readonly NodeChange[] {
  switch (expression.kind) {
    case "literal":
      return literalChanges(expression);
    case "reference":
      return referenceChanges(expression, paths);
    case "call":
      return [...callChanges(expression), ...argumentChanges(expression)];
    case "operation":
      return operationChanges(expression);
    case "choice": {
      const { body, otherwise } = expression;
      return [{ by: { ...expression, body: otherwise, otherwise: body }, change: "the two branches were swapped" }];
    }
    default:
      return [];
  }
}

/** The prose of a text is no rule, and what a literal argument means is known to its helper only. */
function isChangedWithItsWhole(part: Expression, whole: Expression): boolean {
  return part.kind === "literal" && whole.kind !== "operation";
}

function placeOf(expression: Expression): Pick<Mutation, "inside" | "pointer"> {
  if ("pointer" in expression && expression.pointer !== undefined) return { pointer: expression.pointer };
  return expression.span.end > 0 ? { inside: expression.span } : {};
}
