import { parseCondition } from "../../../expression/index.ts";
import type { Ternary } from "../../../expression/values/index.ts";
import type { ConditionName } from "../../../model/module.ts";
import type { ConditionReader, Formula } from "../../domains/index.ts";
import type { RuleBlock } from "../rule.ts";

/** What must hold for a block to be shown or used: a condition of it or of its group, or that the claim is not closed. */
export type Need =
  | { readonly block: RuleBlock; readonly name: ConditionName; readonly formula: Formula; readonly isLiteral: boolean }
  | { readonly block: undefined; readonly formula: Formula };

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

const notClosed = parseCondition({ "!==": [{ var: "claim.claim_status" }, "closed"] }).expression;

/** A closed claim refuses every request. */
export function claimNotClosed(read: ConditionReader): Need {
  const item: Formula = notClosed ? read(notClosed).formula : { kind: "constant", value: undefined };
  return { block: undefined, formula: { kind: "among", item, truths: [true, undefined] } };
}
