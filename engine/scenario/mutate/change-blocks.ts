import type { Expression } from "../../model/expression.ts";
import type { CheckedBlock, CheckedModule, ConditionName } from "../../model/module.ts";
import { partsOf } from "./parts.ts";

/** The module with another block in the place of the one at a pointer. */
export function changeBlock(
  module: CheckedModule,
  pointer: string,
  change: (block: CheckedBlock) => CheckedBlock,
): CheckedModule {
  const visit = (block: CheckedBlock): CheckedBlock => {
    if (block.pointer === pointer) return change(block);
    return pointer.startsWith(`${block.pointer}/`) ? { ...block, blocks: block.blocks.map(visit) } : block;
  };
  return { ...module, blocks: module.blocks.map(visit) };
}

/** The module with another definition of a named condition, wherever it is used. Blocks without it stay the same objects. */
export function changeNamedCondition(module: CheckedModule, name: string, by: Expression): CheckedModule {
  const visit = (block: CheckedBlock): CheckedBlock => {
    const conditions: { [property in ConditionName]?: Expression } = {};
    for (const [property, expression] of conditionsOf(block)) conditions[property] = putNamed(expression, name, by);
    const blocks = block.blocks.map(visit);
    const isSame =
      conditionsOf(block).every(([property, expression]) => conditions[property] === expression) &&
      blocks.every((inner, index) => inner === block.blocks[index]);
    return isSame ? block : { ...block, conditions, blocks };
  };
  return { ...module, blocks: module.blocks.map(visit) };
}

export function conditionsOf({ conditions }: CheckedBlock): readonly (readonly [ConditionName, Expression])[] {
  return Object.entries(conditions) as [ConditionName, Expression][];
}

function putNamed(expression: Expression, name: string, by: Expression): Expression {
  if (expression.kind !== "operation") return expression;
  const [first, definition] = expression.operands;
  if (expression.operator === "condition" && first?.kind === "literal" && definition) {
    const changed = first.value === name ? by : putNamed(definition, name, by);
    return changed === definition ? expression : { ...expression, operands: [first, changed] };
  }
  return partsOf(expression).reduce<Expression>((whole, { part }, index) => {
    const changed = putNamed(part, name, by);
    return changed === part ? whole : (partsOf(whole)[index]?.replace(changed) ?? whole);
  }, expression);
}
