import { locate, type Place } from "../../diagnostics/index.ts";
import { compileExpression, leavesOf } from "../../expression/index.ts";
import type { Comparison, ConditionTree } from "../../model/condition-tree.ts";
import type { ClaimScope } from "../../model/evaluation.ts";
import type { Expression } from "../../model/expression.ts";
import type { CheckedModule, CompiledModule } from "../../model/module.ts";
import { keyOfTree, placeOfLeaf, printLeaf } from "../conditions/leaf.ts";
import { placeBlocks } from "../conditions/place-blocks.ts";
import { type WrittenCondition, writtenConditions } from "../conditions/written-conditions.ts";
import { numberOf } from "./number-of.ts";
import { findInput } from "./find-input.ts";
import { inputGiving } from "./input-giving.ts";

/** A comparison with a threshold, and the values around it that a scenario should try. */
export interface Suggestion extends Place {
  /** The condition that it is part of. */
  readonly condition: string;
  readonly text: string;
  readonly values: readonly number[];
  /** What to fill in for each value; empty where that cannot be worked out. */
  readonly rows: readonly { readonly value: number; readonly block: string; readonly input: number | string }[];
}

export interface SuggestionContext {
  readonly checked: CheckedModule;
  readonly module: CompiledModule;
  /** The claim whose policy and other values count. */
  readonly claim: ClaimScope;
  readonly now: number;
}

type Compare = Extract<ConditionTree, { kind: "compare" }>;

/** For each `< 14` of the module the rows 13, 14 and 15: nobody knows what a limit means until it is tried. */
export function suggestBoundaries(context: SuggestionContext): readonly Suggestion[] {
  const { checked, module } = context;
  const seen = new Set<string>();
  return writtenConditions(module, placeBlocks(module, checked.blocks)).flatMap((condition) =>
    leavesOf(condition.tree).flatMap((leaf) => {
      const key = keyOfTree(leaf);
      if (seen.has(key) || leaf.kind !== "compare" || !ordering.has(leaf.operator)) return [];
      seen.add(key);
      return suggest(leaf, condition, context) ?? [];
    }),
  );
}

const ordering: ReadonlySet<Comparison> = new Set(["<", "<=", ">", ">="]);

function suggest(
  leaf: Compare,
  { name, pointer }: WrittenCondition,
  context: SuggestionContext,
): Suggestion | undefined {
  const { module, checked } = context;
  const onLeft = findInput(leaf.left, module);
  const block = onLeft ?? findInput(leaf.right, module);
  const [measured, other] = onLeft ? [leaf.left, leaf.right] : [leaf.right, leaf.left];
  const threshold = block ? other : findFixedSide(leaf);
  const limit = threshold && numberOf(compileExpression(threshold), context);
  if (limit === undefined) return undefined;
  const values = [limit - 1, limit, limit + 1];
  const place = placeOfLeaf(leaf);
  return {
    condition: name,
    text: printLeaf(leaf),
    ...locate(checked.source, { ...place, pointer: pointer + place.pointer }),
    values,
    rows: block
      ? values.flatMap((value) => {
          const input = inputGiving(value, value < limit, { measured, block, context });
          return input === undefined ? [] : [{ value, block: block.key, input }];
        })
      : [],
  };
}

/** Where no single input decides, the limit is the side that is written out, or else the one that nobody fills in. */
function findFixedSide({ left, right }: Compare): Expression | undefined {
  const sides = [right, left];
  return sides.find(({ kind }) => kind === "literal") ?? sides.find((side) => !readsInputs(side));
}

function readsInputs(expression: Expression): boolean {
  return compileExpression(expression).references.some(({ path }) => path[1] === "block_states");
}
