import { toPointer } from "../../diagnostics/index.ts";
import { parseCondition, toConditionTree } from "../../expression/index.ts";
import type { ConditionTree } from "../../model/condition-tree.ts";
import type { Expression } from "../../model/expression.ts";
import type { Json } from "../../model/json.ts";
import type { CompiledModule } from "../../model/module.ts";
import type { PlacedBlock } from "./place-blocks.ts";

/** One condition where its author wrote it. */
export interface WrittenCondition {
  /** For people: the name of a named one, `show_if of monthly_benefit`. */
  readonly name: string;
  /** In the merged document. */
  readonly pointer: string;
  readonly expression: Expression;
  readonly tree: ConditionTree;
}

/** The named ones first, so that what others are made of is found where it is written. */
export function writtenConditions(module: CompiledModule, blocks: readonly PlacedBlock[]): readonly WrittenCondition[] {
  return [...namedConditions(module), ...blocks.flatMap(blockConditions)];
}

export function namedConditions({ document }: Pick<CompiledModule, "document">): readonly WrittenCondition[] {
  const named = (document.conditions ?? {}) as Readonly<Record<string, Json>>;
  return Object.entries(named).flatMap(([name, condition]) => {
    const { expression } = parseCondition(condition, named);
    const pointer = toPointer(["conditions", name]);
    return expression ? [{ name, pointer, expression, tree: toConditionTree(expression) }] : [];
  });
}

function blockConditions({ block, checked }: PlacedBlock): readonly WrittenCondition[] {
  return Object.values(block.conditions).map(({ property, expression, tree }) => ({
    name: `${property} of ${block.key}`,
    pointer: `${checked.pointer}/${property}`,
    expression: expression.expression,
    tree,
  }));
}
