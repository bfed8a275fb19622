import { toPointer } from "../diagnostics/pointer.ts";
import type { ModuleDocument } from "../model/documents.ts";
import type { Expression } from "../model/expression.ts";
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
    expressions.push(...placedIn(tree, block));
    for (const inner of tree.blocks) add(inner, block);
  };
  for (const tree of trees) add(tree, undefined);
  const byKey = new Map(blocks.toReversed().map((block) => [block.key, block]));
  return { source, document: source.document as unknown as ModuleDocument, blocks, byKey, expressions };
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

function placedIn({ found, parsed }: BlockTree, block: RuleBlock): readonly PlacedExpression[] {
  const conditions = found.conditions.flatMap(({ name, property, condition }): readonly PlacedExpression[] => {
    const expression = parsed.written.get(property);
    // A condition that is only a name stands at its definition.
    if (!expression || isName(condition)) return [];
    return [{ expression, pointer: `${found.pointer}/${property}`, block, property: name, reading: "truth" }];
  });
  const templates = [...parsed.templates].map(
    ([property, expression]: readonly [string, Expression]): PlacedExpression => {
      const reading = readingOf(property);
      return { expression, pointer: found.blockPointer + property, block, property, reading };
    },
  );
  return [...conditions, ...templates];
}

function isName(condition: unknown): boolean {
  return typeof condition === "object" && condition !== null && Object.keys(condition).join() === "condition";
}
