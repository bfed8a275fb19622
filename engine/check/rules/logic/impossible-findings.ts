import type { Finding } from "../../finding.ts";
import type { RuleBlock, RuleContext } from "../rule.ts";
import type { ConditionPlaces } from "./condition-places.ts";
import { consequence, namesOf } from "./consequence.ts";
import type { Culprit } from "./culprit.ts";
import type { Impossible } from "./find-impossible.ts";
import { analyseLogic } from "./logic-analysis.ts";
import type { Need } from "./needs.ts";

/** The blocks that can never be shown or used, each mistake once: at its place, with every block that suffers from it. */
export function findImpossibleGoals(
  context: RuleContext,
  code: string,
  isWanted: (one: Impossible) => boolean,
): readonly Finding[] {
  const { impossible, places } = analyseLogic(context);
  // What keeps a disbursement from being used is reported as that, also where it hides other blocks.
  const worse = new Set(impossible.flatMap(({ goal, culprits }) => (goal === "used" ? culprits : [])));
  const byCulprit = new Map<Culprit, RuleBlock[]>();
  const findings: Finding[] = [];
  for (const one of impossible.filter(isWanted)) {
    if (one.culprits.length === 0) findings.push(exclusion(code, one, places));
    for (const culprit of one.culprits) {
      const blocks = byCulprit.get(culprit);
      if (blocks) blocks.push(one.block);
      else if (one.goal === "used" || !worse.has(culprit)) byCulprit.set(culprit, [one.block]);
    }
  }
  return [...findings, ...[...byCulprit].map(([culprit, blocks]) => consequence(code, culprit, blocks))];
}

/** Conditions that are right on their own but never hold together. The last stands nearest to the block. */
function exclusion(code: string, { block, needs }: Impossible, places: ConditionPlaces): Finding {
  const named = needs.filter((need) => need.block !== undefined);
  const last = named.at(-1);
  const words = needs.map((need) => describeNeed(need, block));
  return {
    code,
    params: {
      ...namesOf(block),
      reason: `${words.join(" and ")} ${needs.length > 1 ? "exclude each other" : "never allows it"}`,
    },
    pointer: last ? places.pointerOf(last.block, last.name) : block.pointer,
    related: named.slice(0, -1).map((need) => ({
      message: `the ${need.name} of "${need.block.key}" is here`,
      pointer: places.pointerOf(need.block, need.name),
    })),
  };
}

function describeNeed(need: Need, block: RuleBlock): string {
  if (!need.block) return need.words;
  return need.block === block ? `its ${need.name}` : `the ${need.name} of its group "${need.block.key}"`;
}
