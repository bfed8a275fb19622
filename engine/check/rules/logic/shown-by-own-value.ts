import { isDisbursement } from "../../../model/block-kinds.ts";
import { decide } from "../../domains/index.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { noOwnState } from "./given-needs.ts";
import { analyseLogic } from "./logic-analysis.ts";
import { type Need, needsOf } from "./needs.ts";

/** A block that appears once it has a value, while nobody can give it one as long as it is hidden. */
export const shownByOwnValue: Rule = { name: "shown-by-own-value", check };

function check(context: RuleContext): readonly Finding[] {
  const { read, places, impossible } = analyseLogic(context);
  const hidden = new Set(impossible.map(({ block }) => block));
  return context.blocks.flatMap((block) => {
    if (isDisbursement(block.type) || hasDefault(block) || hidden.has(block)) return [];
    const needs = needsOf(block, "shown", read);
    if (needs.length === 0) return [];
    const empty = noOwnState(block, needs, "");
    if (empty.length === 0 || isPossible([...empty, ...needs])) return [];
    const need = needs.findLast((one) => !isPossible([...empty, one])) ?? needs.at(-1);
    if (!need?.block) return [];
    const params = { block: block.key, name: need.name };
    return [{ code: "CB2211", params, pointer: places.pointerOf(block, need.name) }];
  });
}

function hasDefault({ block }: RuleBlock): boolean {
  const value = block["default_value"];
  return value !== undefined && value !== null && value !== "";
}

function isPossible(needs: readonly Need[]): boolean {
  return decide({ kind: "and", items: needs.map(({ formula }) => formula) }).canBeTrue;
}
