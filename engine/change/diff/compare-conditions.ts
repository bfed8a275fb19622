import { parseCondition } from "../../expression/index.ts";
import { isDisbursement } from "../../model/block-kinds.ts";
import type { Expression } from "../../model/expression.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { canonicalText, isSameMeaning, type ReadExpression } from "../expression/same-meaning.ts";
import type { BlockPart } from "./block-part.ts";
import { describeChange } from "./compare-properties.ts";
import type { NamedConditionChange } from "./module-diff.ts";

/** One side of the comparison: what the module names, and the blocks that may use it. */
export interface ConditionSide {
  readonly document: JsonObject;
  readonly blocks: readonly BlockPart[];
}

/** The named conditions that decide something else, each with the blocks that it decides for. */
export function compareConditions(
  old: ConditionSide,
  now: ConditionSide,
  renamedBlocks: ReadonlyMap<string, string>,
): readonly NamedConditionChange[] {
  const [before, here] = [readConditions(old.document), readConditions(now.document)];
  const users = [usersOf(old.blocks), usersOf(now.blocks)];
  const changes: NamedConditionChange[] = [];
  const note = (
    condition: string,
    sides: readonly [ReadExpression | undefined, ReadExpression | undefined],
    renamedFrom?: string,
  ): void => {
    const blocks = new Map(users.flatMap((byName) => byName.get(condition) ?? []).map((block) => [block.key, block]));
    changes.push({
      condition,
      ...(renamedFrom !== undefined && { renamed_from: renamedFrom }),
      money: renamedFrom === undefined && [...blocks.values()].some(({ type }) => isDisbursement(type)),
      used_by: [...blocks.keys()],
      ...describeChange(...sides),
      ...(renamedFrom !== undefined && { differences: [], marked: "" }),
    });
  };
  const gone = new Map([...before].filter(([name]) => !here.has(name)));
  for (const [name, read] of here) {
    const same = before.get(name);
    const renamed = same ? undefined : [...gone].find(([, other]) => definitionOf(other) === definitionOf(read));
    if (renamed) gone.delete(renamed[0]);
    if (renamed) note(name, [renamed[1], read], renamed[0]);
    else if (!same || !isSameMeaning(same, read, renamedBlocks)) note(name, [same, read]);
  }
  for (const [name, read] of gone) note(name, [read, undefined]);
  return [...changes.filter(({ money }) => money), ...changes.filter(({ money }) => !money)];
}

function definitionOf(read: ReadExpression): string {
  return canonicalText(read, { byDefinition: true });
}

/** One that cannot be parsed is compared as it is written. */
function readConditions({ conditions }: JsonObject): ReadonlyMap<string, ReadExpression> {
  const named = isObject(conditions) ? conditions : {};
  return new Map(
    Object.entries(named).map(([name, written]) => {
      const parsed = parseCondition(written, named);
      const literal: Expression = { kind: "literal", value: written ?? undefined, span: { start: 0, end: 0 } };
      return [name, { expression: parsed.expression ?? literal, reading: "truth" }];
    }),
  );
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function usersOf(blocks: readonly BlockPart[]): ReadonlyMap<string, readonly BlockPart[]> {
  const users = new Map<string, BlockPart[]>();
  for (const block of blocks) {
    for (const { expression, reading } of block.properties.values()) {
      if (reading !== "truth") continue;
      for (const name of namesIn(expression)) {
        const already = users.get(name);
        if (already) already.push(block);
        else users.set(name, [block]);
      }
    }
  }
  return users;
}

/** The named conditions that a condition uses, those inside others included. */
function namesIn(expression: Expression): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (inner: Expression): void => {
    if (inner.kind !== "operation") return;
    const [name] = inner.operands;
    const isNamed = inner.operator === "condition" && name?.kind === "literal";
    if (isNamed && typeof name.value === "string") names.add(name.value);
    for (const operand of inner.operands) visit(operand);
  };
  visit(expression);
  return names;
}
