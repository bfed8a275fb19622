import { toPointer } from "../diagnostics/pointer.ts";
import { isDisbursement } from "../model/block-kinds.ts";
import type { ModuleDocument } from "../model/documents.ts";
import { readingOf } from "../model/property-reading.ts";
import type { ModuleSource } from "../model/source.ts";
import type { ParsedBlock } from "./check-block.ts";
import type { FoundBlock } from "./find-blocks.ts";
import type { NamedConditions } from "./named-conditions.ts";
import type { PlacedExpression, RuleBlock, RuleContext } from "./rules/rule.ts";

/** A block as it was found and parsed, with the ones inside it. */
export interface BlockTree {
  readonly found: FoundBlock;
  readonly key: string;
  readonly parsed: ParsedBlock;
  readonly blocks: readonly BlockTree[];
}

/** Lays out a module for the rules: its blocks in one list, and every expression once at its place. */
export function toRuleContext(source: ModuleSource, trees: readonly BlockTree[], named: NamedConditions): RuleContext {
  const blocks: RuleBlock[] = [];
  const expressions: PlacedExpression[] = [];
  for (const [name, expression] of named.expressions) {
    expressions.push({
      expression,
      pointer: toPointer(["conditions", name]),
      block: undefined,
      property: name,
      reading: "truth",
    });
  }
  const add = (tree: BlockTree, parent: RuleBlock | undefined): void => {
    const block = toRuleBlock(tree, parent);
    blocks.push(block);
    addExpressions(expressions, tree, block);
    for (const inner of tree.blocks) add(inner, block);
  };
  for (const tree of trees) add(tree, undefined);
  const byKey = new Map(blocks.toReversed().map((block) => [block.key, block]));
  const disbursements = blocks.filter(({ type }) => isDisbursement(type));
  const document = source.document as unknown as ModuleDocument;
  return { source, document, blocks, disbursements, byKey, expressions };
}

function toRuleBlock({ found, key, parsed }: BlockTree, parent: RuleBlock | undefined): RuleBlock {
  const { pointer, blockPointer, block } = found;
  const type = typeof block["type"] === "string" ? block["type"] : "";
  return {
    pointer,
    blockPointer,
    block,
    key,
    type,
    parent,
    conditions: parsed.conditions,
    templates: parsed.templates,
    unreadable: parsed.unreadable,
  };
}

function addExpressions(expressions: PlacedExpression[], { found, parsed }: BlockTree, block: RuleBlock): void {
  for (const { name, property, condition } of found.conditions) {
    const expression = parsed.written.get(property);
    // A condition that is only a name stands at its definition.
    if (!expression || isName(condition)) continue;
    expressions.push({ expression, pointer: `${found.pointer}/${property}`, block, property: name, reading: "truth" });
  }
  for (const [property, expression] of parsed.templates) {
    const pointer = found.blockPointer + property;
    expressions.push({ expression, pointer, block, property, reading: readingOf(property) });
  }
}

function isName(condition: unknown): boolean {
  return typeof condition === "object" && condition !== null && Object.keys(condition).join() === "condition";
}
