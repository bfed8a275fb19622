import type { Truth } from "../../model/expression.ts";
import { isDisbursement } from "../../model/block-kinds.ts";
import type { CompiledBlock, ConditionName } from "../../model/module.ts";
import { toConditionPart } from "./condition/condition-part.ts";
import { explainPart } from "./condition/explain-part.ts";
import type { ExplainView } from "./explain-view.ts";
import type { ConditionExplanation } from "./explanation.ts";

const names: readonly ConditionName[] = ["show_if", "hide_if", "disabled_if", "required_if"];

/** The conditions of a block, after those of a group that hides it. */
export function explainConditions(block: CompiledBlock, view: ExplainView): readonly ConditionExplanation[] {
  return [...hidingGroups(block, view), block].flatMap((holder) =>
    names.flatMap((name) => {
      const isOwn = holder === block;
      if (!holder.conditions[name] || (!isOwn && name !== "show_if" && name !== "hide_if")) return [];
      return explainCondition(holder, name, view);
    }),
  );
}

/** Outermost first. */
function hidingGroups(block: CompiledBlock, view: ExplainView): readonly CompiledBlock[] {
  const { parent } = block;
  if (!parent || view.state.visible[parent.index] === true) return [];
  return [...hidingGroups(parent, view), parent];
}

function explainCondition(
  block: CompiledBlock,
  name: ConditionName,
  view: ExplainView,
): readonly ConditionExplanation[] {
  const condition = block.conditions[name];
  if (!condition) return [];
  const node = explainPart(toConditionPart(condition.expression.expression), view);
  return [{ block: block.key, property: name, effect: describeEffect(block, name, node.truth), ...node }];
}

/** What the answer to a condition means for its block. */
function describeEffect({ type }: CompiledBlock, name: ConditionName, truth: Truth): string {
  const pays = isDisbursement(type);
  const isKnown = truth === "true" || truth === "false";
  if (pays && !isKnown && name !== "required_if") return "cannot be used until this is known";
  switch (name) {
    case "show_if":
      return truth === "true" ? "may be shown" : "hidden";
    case "hide_if":
      return truth === "true" ? "hidden" : "may be shown";
    case "disabled_if":
      return truth === "true" ? (pays ? "cannot be used" : "disabled") : pays ? "may be used" : "enabled";
    default:
      return truth === "true" ? "required while shown" : "not required";
  }
}
