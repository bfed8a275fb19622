/**
 * A condition -> its logic laid bare. Whatever is not logic stays one opaque or truthy leaf, so the tree is unknown, true and
 * false exactly when the condition is.
 */
import type { ConditionTree } from "../../model/condition-tree.ts";
import type { ChoiceExpression, Expression, HelperRow } from "../../model/expression.ts";
import { toTruth } from "../compile/node.ts";
import { helperTable } from "../helpers/index.ts";
import { toPrinted } from "../values/index.ts";
import { branchesAgreeInText } from "./branch-texts.ts";
import { chosen, constant } from "./make-tree.ts";
import { fromTest } from "./test-tree.ts";

export interface ConditionTreeOptions {
  readonly helpers?: ReadonlyMap<string, HelperRow>;
}

export function toConditionTree(expression: Expression, options: ConditionTreeOptions = {}): ConditionTree {
  return fromTruth(expression, options.helpers ?? helperTable);
}

/** The reading of a whole condition: `true` and `false` as values or as the text that is printed. */
function fromTruth(expression: Expression, helpers: ReadonlyMap<string, HelperRow>): ConditionTree {
  const opaque: ConditionTree = { kind: "opaque", expression };
  switch (expression.kind) {
    case "literal": {
      const truth = toTruth(expression.value);
      return truth === "true" || truth === "false" ? constant(truth === "true") : opaque;
    }
    case "call":
      return helpers.get(expression.helper)?.returns === "boolean"
        ? fromTest(expression, { helpers, fromTruth })
        : opaque;
    case "operation":
      return fromTest(expression, { helpers, fromTruth });
    case "choice":
      return fromChoice(expression, helpers) ?? opaque;
    case "join":
      return fromOnlyPart(expression.parts, helpers) ?? opaque;
    default:
      return opaque;
  }
}

/** With an unknown test, branches that say the same are known: that is a matter of their texts, not of their truth. */
function fromChoice(expression: ChoiceExpression, helpers: ReadonlyMap<string, HelperRow>): ConditionTree | undefined {
  if (expression.includeZero || !branchesAgreeInText(expression, helpers)) return undefined;
  const test = fromTest(expression.test, { helpers, fromTruth });
  return chosen(test, fromTruth(expression.body, helpers), fromTruth(expression.otherwise, helpers));
}

/** White space around a condition does not matter. */
function fromOnlyPart(
  parts: readonly Expression[],
  helpers: ReadonlyMap<string, HelperRow>,
): ConditionTree | undefined {
  const [only, ...others] = parts.filter((part) => part.kind !== "literal" || toPrinted(part.value).trim() !== "");
  return only && others.length === 0 ? fromTruth(only, helpers) : undefined;
}
