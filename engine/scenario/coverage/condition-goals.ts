import { compileExpression, leafExpression, leavesOf } from "../../expression/index.ts";
import type { CompiledExpression } from "../../model/expression.ts";
import { frameOf } from "../conditions/frame-of.ts";
import { keyOfTree, placeOfLeaf, printLeaf } from "../conditions/leaf.ts";
import type { WrittenCondition } from "../conditions/written-conditions.ts";
import type { Goal } from "./goal.ts";

/** Every condition, and every part of one that can be true or false on its own, is to be both. Equal ones count once. */
export function conditionGoals(conditions: readonly WrittenCondition[]): readonly Goal[] {
  const seen = new Set<string>();
  return conditions.flatMap(({ name, pointer, expression, tree }) => {
    const goals: Goal[] = [];
    const add = (key: string, made: readonly Goal[]): void => {
      if (!seen.has(key)) goals.push(...made);
      seen.add(key);
    };
    if (tree.kind !== "constant") add(keyOfTree(tree), bothWays(name, { pointer }, compileExpression(expression)));
    for (const leaf of leavesOf(tree)) {
      const place = placeOfLeaf(leaf);
      const at = { ...place, pointer: pointer + place.pointer };
      add(keyOfTree(leaf), bothWays(`${printLeaf(leaf)} in ${name}`, at, compileExpression(leafExpression(leaf))));
    }
    return goals;
  });
}

function bothWays(text: string, place: Goal["place"], compiled: CompiledExpression): readonly Goal[] {
  return (["true", "false"] as const).map((wanted) => ({
    group: "conditions",
    lack: `${text} is never ${wanted}`,
    place,
    isReachedBy: ({ module, claim, now }) => compiled.truth(frameOf(module, claim, now)) === wanted,
  }));
}
