import { isDisbursement } from "../../model/block-kinds.ts";
import type { CheckedModule } from "../../model/module.ts";
import { type BlockPart, toBlockParts } from "./block-part.ts";
import { compareConditions } from "./compare-conditions.ts";
import { compareOptions, compareProperties } from "./compare-properties.ts";
import { compareSections } from "./compare-sections.ts";
import { findMoves, type Move } from "./find-moves.ts";
import { type BlockPair, type MatchedBlocks, matchBlocks } from "./match-blocks.ts";
import type { BlockChange, DiffSummary, ModuleDiff, ModuleIdentity } from "./module-diff.ts";

/** Two modules in, what changed by meaning out. Blocks with mistakes are compared as far as they can be read. */
export function diffModules(old: CheckedModule, now: CheckedModule): ModuleDiff {
  const [oldBlocks, newBlocks] = [toBlockParts(old), toBlockParts(now)];
  const matched = matchBlocks(oldBlocks, newBlocks);
  const blocks = compareBlocks(matched);
  const [oldDocument, newDocument] = [old.source.document, now.source.document];
  const conditions = compareConditions(
    { document: oldDocument, blocks: oldBlocks },
    { document: newDocument, blocks: newBlocks },
    matched.renamed,
  );
  const sections = compareSections(oldDocument, newDocument);
  return {
    old: identityOf(old),
    new: identityOf(now),
    summary: summarize({ blocks, conditions, sections }),
    blocks,
    conditions,
    sections,
  };
}

function compareBlocks({ pairs, added, removed, renamed }: MatchedBlocks): readonly BlockChange[] {
  const moves = findMoves(pairs);
  const placed = [
    ...pairs.flatMap((pair) => {
      const change = compareBlock(pair, moves.get(pair.new), renamed);
      return change ? [[pair.new.index, change] as const] : [];
    }),
    ...added.map((block) => [block.index, onlyOneSide("added", block)] as const),
  ].toSorted(([first], [second]) => first - second);
  const changes = [...placed.map(([, change]) => change), ...removed.map((block) => onlyOneSide("removed", block))];
  return [...changes.filter(({ money }) => money), ...changes.filter(({ money }) => !money)];
}

function compareBlock(
  { old, new: now }: BlockPair,
  moved: Move | undefined,
  renamed: ReadonlyMap<string, string>,
): BlockChange | undefined {
  const properties = compareProperties(old, now, renamed);
  const options = compareOptions(old, now);
  const [isRenamed, isRetyped] = [old.key !== now.key, old.type !== now.type];
  if (!moved && !isRenamed && !isRetyped && properties.length + options.length === 0) return undefined;
  return {
    change: "changed",
    block: now.key,
    type: now.type,
    title: now.title,
    money: properties.some(({ money }) => money) || (isRetyped && [old, now].some(({ type }) => isDisbursement(type))),
    ...(isRenamed && { renamed_from: old.key }),
    ...(isRetyped && { retyped_from: old.type }),
    ...(moved && { moved }),
    properties,
    options,
  };
}

function onlyOneSide(change: "added" | "removed", block: BlockPart): BlockChange {
  const [old, now] = change === "added" ? [undefined, block] : [block, undefined];
  const { key, type, title } = block;
  const properties = compareProperties(old, now, new Map());
  const options = [...block.options].map(([option, label]) =>
    change === "added" ? { change, option, old: null, new: label } : { change, option, old: label, new: null },
  );
  return { change, block: key, type, title, money: isDisbursement(type), properties, options };
}

function summarize({ blocks, conditions, sections }: Pick<ModuleDiff, "blocks" | "conditions" | "sections">) {
  const count = (holds: (block: BlockChange) => boolean): number => blocks.filter(holds).length;
  return {
    money: [...blocks, ...conditions, ...sections].filter(({ money }) => money).length,
    blocks_added: count(({ change }) => change === "added"),
    blocks_removed: count(({ change }) => change === "removed"),
    blocks_moved: count(({ moved }) => moved !== undefined),
    blocks_renamed: count((block) => block.renamed_from !== undefined),
    blocks_retyped: count((block) => block.retyped_from !== undefined),
    blocks_changed: count(
      ({ change, properties, options }) => change === "changed" && properties.length + options.length > 0,
    ),
    conditions: conditions.length,
    sections: sections.length,
  } satisfies DiffSummary;
}

function identityOf({ source, sha256 }: CheckedModule): ModuleIdentity {
  const { key, name, version } = source.document;
  return { key: textOf(key), name: textOf(name), version: textOf(version), sha256 };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
