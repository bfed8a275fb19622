import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { consequence } from "./consequence.ts";
import type { Culprit } from "./culprit.ts";
import { analyseLogic } from "./logic-analysis.ts";

/** A condition that was meant to hold a disbursement back, and never does. */
export const gateNeverCloses: Rule = { name: "gate-never-closes", check };

function check(context: RuleContext): readonly Finding[] {
  const { openGates, impossible } = analyseLogic(context);
  // What keeps another block from being shown or used is reported as that.
  const worse = new Set(impossible.flatMap(({ culprits }) => culprits));
  const byCulprit = new Map<Culprit, { readonly name: string; readonly blocks: RuleBlock[] }>();
  for (const { block, name, culprits } of openGates) {
    for (const culprit of culprits.filter((one) => !worse.has(one))) {
      const gate = byCulprit.get(culprit);
      if (gate) gate.blocks.push(block);
      else byCulprit.set(culprit, { name, blocks: [block] });
    }
  }
  return [...byCulprit].map(([culprit, { name, blocks }]) => consequence("CB2210", culprit, blocks, { name }));
}
