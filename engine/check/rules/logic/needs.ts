import type { Ternary } from "../../../expression/values/index.ts";
import type { ConditionName } from "../../../model/module.ts";
import type { ConditionReader, Formula } from "../../domains/index.ts";
import type { RuleBlock } from "../rule.ts";

/** What must hold for a block to be shown or used: a condition of it or of its group, or what is so of every such claim. */
export type Need = ConditionNeed | GivenNeed;

interface ConditionNeed {
  readonly block: RuleBlock;
  readonly name: ConditionName;
  readonly formula: Formula;
  readonly isLiteral: boolean;
}

export interface GivenNeed {
  readonly block: undefined;
  readonly formula: Formula;
  /** What is given, as a part of a sentence. */
  readonly words: string;
}

type Wanted = readonly (readonly [ConditionName, readonly Ternary[]])[];

const wanted: Readonly<Record<"shown" | "used", Wanted>> = {
  shown: [
    ["show_if", [true]],
    ["hide_if", [false, undefined]],
  ],
  // What moves money needs every condition to be known.
  used: [
    ["show_if", [true]],
    ["hide_if", [false]],
    ["disabled_if", [false]],
  ],
};

export function needsOf(block: RuleBlock, goal: "shown" | "used", read: ConditionReader): readonly Need[] {
  return wanted[goal].flatMap(([name, truths]): readonly Need[] => {
    const expression = block.conditions[name];
    if (!expression) return [];
    const { tree, formula: item } = read(expression);
    const formula: Formula = { kind: "among", item, truths };
    return [{ block, name, formula, isLiteral: tree.kind === "constant" }];
  });
}
