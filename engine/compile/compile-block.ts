import { parsePointer, toPointer } from "../diagnostics/pointer.ts";
import { compileExpression, toConditionTree } from "../expression/index.ts";
import type { Expression } from "../model/expression.ts";
import type { Json } from "../model/json.ts";
import type {
  CheckedBlock,
  CompiledBlock,
  ConditionName,
  ConditionSlot,
  Field,
  Reading,
  Slot,
} from "../model/module.ts";
import { readingOf } from "../model/property-reading.ts";
import { blockKeyOf } from "../model/state-path.ts";
import { impliedTemplates } from "./implied-templates.ts";

/** Hands out slot numbers and block positions while a module is compiled. */
export interface Numbering {
  readonly slots: Slot[];
  readonly order: CompiledBlock[];
}

const structural = new Set(["key", "type", "options", "blocks", "datastore", "default_value"]);

/** Compiles one block and those inside it; positions follow render order. */
export function compileBlock(
  checked: CheckedBlock,
  parent: CompiledBlock | undefined,
  numbering: Numbering,
): CompiledBlock {
  const slots: Slot[] = [];
  const blocks: CompiledBlock[] = [];
  const conditions: { [name in ConditionName]?: ConditionSlot } = {};
  const fields = new Map<string, Field>();
  const block: CompiledBlock = {
    index: numbering.order.length,
    key: checked.key,
    type: checked.type,
    block: checked.block,
    parent,
    blocks,
    conditions,
    fields,
    slots,
    readsBlocks: [],
    paysFrom: [],
    defaultValue: defaultValueOf(checked),
    withheld: checked.withheld,
    diagnostics: checked.diagnostics,
  };
  numbering.order.push(block);
  if (checked.withheld) {
    // The mistake is the group's; what people fill in inside it stays in reach.
    for (const inner of checked.blocks) blocks.push(compileBlock(inner, block, numbering));
    return block;
  }

  const addSlot = (property: string, reading: Reading, expression: Expression): Slot => {
    const compiled = compileExpression(expression);
    const slot = { slot: numbering.slots.length, block, property, reading, expression: compiled };
    numbering.slots.push(slot);
    slots.push(slot);
    return slot;
  };
  for (const [name, expression] of Object.entries(checked.conditions) as [ConditionName, Expression][]) {
    conditions[name] = Object.assign(addSlot(name, "truth", expression), { tree: toConditionTree(expression) });
  }
  for (const [property, value] of leavesOf(checked.block as unknown as Json, "")) {
    const expression = checked.templates.get(property);
    const segments = parsePointer(property);
    const field = expression ? { slot: addSlot(property, readingOf(property), expression) } : { constant: value };
    fields.set(property, { ...field, segments });
  }
  for (const [property, expression] of impliedTemplates(checked)) {
    fields.set(property, {
      slot: addSlot(property, readingOf(property), expression),
      segments: parsePointer(property),
    });
  }
  for (const inner of checked.blocks) blocks.push(compileBlock(inner, block, numbering));
  const values = slots.filter((slot) => slot.reading === "value");
  return Object.assign(block, { readsBlocks: blocksRead(slots), paysFrom: blocksRead(values) });
}

function defaultValueOf(checked: CheckedBlock): CompiledBlock["defaultValue"] {
  const expression = checked.templates.get("/default_value");
  if (expression) return { expression: compileExpression(expression) };
  const value = (checked.block as { default_value?: unknown }).default_value;
  return value === undefined ? undefined : { constant: value };
}

function leavesOf(value: Json, pointer: string): readonly (readonly [string, Json])[] {
  if (typeof value !== "object" || value === null) return [[pointer, value]];
  const entries = Array.isArray(value)
    ? value.map((item: Json, index) => [String(index), item] as const)
    : Object.entries(value);
  return entries.flatMap(([name, item]) =>
    pointer === "" && structural.has(name) ? [] : leavesOf(item, pointer + toPointer([name])),
  );
}

function blocksRead(slots: readonly Slot[]): readonly string[] {
  const keys = slots.flatMap((slot) => slot.expression.references.map(({ path }) => blockKeyOf(path)));
  return [...new Set(keys)].filter((key) => key !== undefined);
}
