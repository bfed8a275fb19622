import { type ConditionReader, decide, type Formula } from "../../domains/index.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { analyseLogic } from "./logic-analysis.ts";

/** A `hide_if` that is the opposite of the `show_if` beside it, and so changes nothing. */
export const redundantHide: Rule = { name: "redundant-hide", check };

function check(context: RuleContext): readonly Finding[] {
  const { places, read } = analyseLogic(context);
  return context.blocks.flatMap((block) => {
    if (!isRedundant(block, read)) return [];
    const related = [{ message: "the show_if is here", pointer: places.pointerOf(block, "show_if") }];
    return [{ code: "CB2208", params: { block: block.key }, pointer: places.pointerOf(block, "hide_if"), related }];
  });
}

function isRedundant({ conditions }: RuleBlock, read: ConditionReader): boolean {
  const { show_if: show, hide_if: hide } = conditions;
  if (!show || !hide) return false;
  const [shown, hidden] = [show, hide].map((condition) => read(condition).formula);
  if (!shown || !hidden || !isOpen(shown) || !isOpen(hidden)) return false;
  const together: readonly Formula[] = [
    { kind: "and", items: [among(shown, true), among(hidden, true, undefined)] },
    { kind: "and", items: [among(shown, false), among(hidden, false, undefined)] },
    { kind: "and", items: [among(shown, undefined), among(hidden, true, false)] },
  ];
  return together.every((formula) => !decide(formula).canBeTrue);
}

/** A condition with one answer is another mistake. */
function isOpen(formula: Formula): boolean {
  const { canBeTrue, canBeFalse } = decide(formula);
  return canBeTrue && canBeFalse;
}

function among(item: Formula, ...truths: readonly (boolean | undefined)[]): Formula {
  return { kind: "among", item, truths };
}
