import type { CheckedBlock, CheckedModule, CompiledModule, ConditionName } from "../../model/module.ts";
import { namedConditions, type WrittenCondition } from "../conditions/written-conditions.ts";
import { changeBlock, changeNamedCondition, conditionsOf } from "./change-blocks.ts";
import { constantMutants } from "./constant-mutants.ts";
import type { Mutant } from "./mutant.ts";
import { mutationsOf } from "./mutations-of.ts";
import { findReadPaths, type ReadPaths } from "./reference-changes.ts";

/** Every module that differs from this one by one small mistake, in the order in which the module is written. */
export function listMutants(checked: CheckedModule, module: CompiledModule): readonly Mutant[] {
  const paths = findReadPaths(module);
  return [
    ...namedConditions(module).flatMap((condition) => namedMutants(checked, condition, paths)),
    ...everyBlock(checked.blocks).flatMap((block) => [
      ...conditionMutants(checked, block, paths),
      ...templateMutants(checked, block, paths),
      ...constantMutants(checked, block),
    ]),
  ];
}

function everyBlock(blocks: readonly CheckedBlock[]): readonly CheckedBlock[] {
  return blocks.flatMap((block) => [...(block.withheld ? [] : [block]), ...everyBlock(block.blocks)]);
}

function namedMutants(
  module: CheckedModule,
  { name, pointer, expression }: WrittenCondition,
  paths: ReadPaths,
): readonly Mutant[] {
  return mutationsOf(expression, paths).map((mutation) => ({
    where: name,
    change: mutation.change,
    place: placeAt(pointer, mutation),
    build: () => changeNamedCondition(module, name, mutation.expression),
  }));
}

function conditionMutants(module: CheckedModule, block: CheckedBlock, paths: ReadPaths): readonly Mutant[] {
  return conditionsOf(block).flatMap(([property, expression]) => {
    const pointer = `${block.pointer}/${property}`;
    const removed: Mutant = {
      where: block.key,
      change: `${property} was removed`,
      place: { pointer },
      build: () => changeBlock(module, block.pointer, (before) => withoutCondition(before, property)),
    };
    const changed = mutationsOf(expression, paths).map((mutation) => ({
      where: block.key,
      change: `in ${property}, ${mutation.change}`,
      place: placeAt(pointer, mutation),
      build: () =>
        changeBlock(module, block.pointer, (before) => ({
          ...before,
          conditions: { ...before.conditions, [property]: mutation.expression },
        })),
    }));
    // Without a condition that is always true nothing but the condition itself is gone; `true` to `false` says the same.
    return expression.kind === "literal" ? [removed] : [removed, ...changed];
  });
}

function withoutCondition(block: CheckedBlock, property: ConditionName): CheckedBlock {
  const { [property]: _removed, ...conditions } = block.conditions;
  return { ...block, conditions };
}

function templateMutants(module: CheckedModule, block: CheckedBlock, paths: ReadPaths): readonly Mutant[] {
  return [...block.templates].flatMap(([property, expression]) =>
    mutationsOf(expression, paths).map((mutation) => ({
      where: block.key,
      change: `in ${property.slice(1).replaceAll("/", ".")}, ${mutation.change}`,
      place: placeAt(block.blockPointer + property, mutation),
      build: () =>
        changeBlock(module, block.pointer, (before) => ({
          ...before,
          templates: new Map(before.templates).set(property, mutation.expression),
        })),
    })),
  );
}

function placeAt(
  pointer: string,
  { inside, pointer: below }: Pick<Mutant["place"], "inside"> & { readonly pointer?: string },
) {
  return { pointer: pointer + (below ?? ""), ...(inside && below === undefined && { inside }) };
}
