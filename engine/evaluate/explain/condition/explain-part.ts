import { negateTruth, printExpression } from "../../../expression/index.ts";
import type { Truth } from "../../../model/expression.ts";
import { opposite } from "../../reason/comparison-words.ts";
import { describeComparison, describePresence, describeTest } from "../../reason/describe-leaf.ts";
import { describeOperand, type OperandView } from "../../reason/describe-operand.ts";
import type { ExplainView } from "../explain-view.ts";
import type { ConditionNode } from "../explanation.ts";
import { toMissingValues } from "../value/missing-value.ts";
import { readReferences } from "../value/read-references.ts";
import type { ConditionPart, LeafPart } from "./condition-part.ts";
import { describeActual } from "./describe-actual.ts";
import { combinePartTruths, truthOfPart } from "./part-truth.ts";

/** A condition with this claim's values, part by part. */
export function explainPart(part: ConditionPart, view: ExplainView, decides = true): ConditionNode {
  switch (part.kind) {
    case "leaf":
      return explainLeaf(part, true, view, decides);
    case "constant":
      return {
        kind: "always",
        text: `always ${part.value ? "yes" : "no"}`,
        truth: part.value ? "true" : "false",
        decides,
      };
    case "named": {
      const child = explainPart(part.item, view, decides);
      return { kind: "named", text: part.name, truth: child.truth, decides, children: [child] };
    }
    case "not":
      return explainNot(part.item, view, decides);
    default: {
      const children = explainItems(part.kind, part.items, view, decides);
      const truth = truthOf(part.kind, children);
      return { kind: part.kind, text: part.kind === "all" ? "all of" : "any of", truth, decides, children };
    }
  }
}

function explainNot(item: ConditionPart, view: ExplainView, decides: boolean): ConditionNode {
  if (item.kind === "leaf") return explainLeaf(item, false, view, decides);
  if (item.kind === "not") return explainPart(item.item, view, decides);
  if (item.kind === "all" || item.kind === "any") {
    const children = explainItems(item.kind, item.items, view, decides);
    const truth = negateTruth(truthOf(item.kind, children));
    const [kind, text] = item.kind === "all" ? (["not_all", "not all of"] as const) : (["none", "none of"] as const);
    return { kind, text, truth, decides, children };
  }
  const child = explainPart(item, view, decides);
  return { kind: "not", text: "not", truth: negateTruth(child.truth), decides, children: [child] };
}

/** A known answer follows from the parts that force it; an unknown one from those that are not known. */
function explainItems(
  kind: "all" | "any",
  items: readonly ConditionPart[],
  view: ExplainView,
  decides: boolean,
): readonly ConditionNode[] {
  const truths = items.map((item) => truthOfPart(item, view.frame));
  const whole = combinePartTruths(kind, truths);
  return items.map((item, index) => {
    const truth = truths[index] ?? "unknown";
    const matters = whole === "unknown" ? truth !== "true" && truth !== "false" : truth === whole;
    return explainPart(item, view, decides && matters);
  });
}

function truthOf(kind: "all" | "any", children: readonly ConditionNode[]): Truth {
  return combinePartTruths(
    kind,
    children.map((child) => child.truth),
  );
}

function explainLeaf(part: LeafPart, wanted: boolean, view: ExplainView, decides: boolean): ConditionNode {
  const frame = { ...view.frame, missing: [] as string[] };
  const truth = part.compiled.truth(frame);
  const missing = truth === "true" || truth === "false" ? [] : toMissingValues(frame.missing, view.module);
  const actual = describeActual(part, truth, missing, view);
  const references = readReferences(part.compiled.references, view);
  return {
    kind: "test",
    text: describeLeaf(part, wanted, { module: view.module, textOf: printExpression }),
    truth: wanted ? truth : negateTruth(truth),
    decides,
    ...(actual !== undefined && { actual }),
    ...(missing.length > 0 && { missing }),
    ...(references.length > 0 && { references }),
  };
}

function describeLeaf({ leaf }: LeafPart, wanted: boolean, view: OperandView): string {
  switch (leaf.kind) {
    case "compare":
      return describeComparison(leaf.left, wanted ? leaf.operator : opposite[leaf.operator], leaf.right, view);
    case "defined":
      return describePresence(leaf.of, wanted, view);
    case "truthy":
      return describeTest(leaf.of, wanted, view);
    default:
      // What the field says is the answer; that it says anything is not.
      if (leaf.expression.kind === "reference") {
        return `${describeOperand(leaf.expression, view)} is ${wanted ? "yes" : "no"}`;
      }
      return describeTest(leaf.expression, wanted, view);
  }
}
