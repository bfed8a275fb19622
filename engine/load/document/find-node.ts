import type { Span } from "../../model/source.ts";
import { spanOfNode } from "./build-value.ts";
import {
  isAliasNode,
  isListNode,
  isMapNode,
  isScalarNode,
  type YamlAlias,
  type YamlMap,
  type YamlNode,
} from "./yaml-tree.ts";

export interface FoundNode {
  readonly node: YamlNode;
  readonly key?: YamlNode;
  /** False when the path leads further than the document: `node` is then the nearest ancestor. */
  readonly exact: boolean;
}

/** Follows a path from the root, through aliases. */
export function findNode(
  root: YamlNode,
  path: readonly string[],
  targets: ReadonlyMap<YamlAlias, YamlNode>,
): FoundNode {
  let found: FoundNode = { node: root, exact: true };
  for (const segment of path) {
    const next = findChild(followAlias(found.node, targets), segment);
    if (!next) return { ...found, exact: false };
    found = next;
  }
  return found;
}

export function followAlias(node: YamlNode, targets: ReadonlyMap<YamlAlias, YamlNode>): YamlNode {
  let current = node;
  while (isAliasNode(current)) {
    const target = targets.get(current);
    if (!target) return current;
    current = target;
  }
  return current;
}

function findChild(node: YamlNode, segment: string): FoundNode | undefined {
  if (isListNode(node)) {
    const item = /^\d+$/.test(segment) ? node.items[Number(segment)] : undefined;
    return item === undefined ? undefined : { node: item, exact: true };
  }
  if (!isMapNode(node)) return undefined;
  return node.items.length > fewMembers ? membersOf(node).get(segment) : findMember(node, segment);
}

/** What is as quickly looked through as remembered. */
const fewMembers = 20;

function findMember({ items }: YamlMap, segment: string): FoundNode | undefined {
  for (const { key, value } of items) {
    if (isScalarNode(key) && (key.source === segment || String(key.value) === segment)) {
      return { node: value ?? key, key, exact: true };
    }
  }
  return undefined;
}

// A map with thousands of mistakes in it is asked for each of them.
const members = new WeakMap<YamlMap, ReadonlyMap<string, FoundNode>>();

function membersOf(map: YamlMap): ReadonlyMap<string, FoundNode> {
  const known = members.get(map);
  if (known) return known;
  const found = new Map<string, FoundNode>();
  for (const { key, value } of map.items) {
    if (!isScalarNode(key)) continue;
    const member = { node: value ?? key, key, exact: true };
    for (const name of [String(key.value), key.source]) {
      if (name !== undefined && !found.has(name)) found.set(name, member);
    }
  }
  members.set(map, found);
  return found;
}

/** Where a node stands, without the blank lines and comments that the parser counts as part of a block. */
export function visibleSpan(text: string, node: YamlNode): Span {
  const { start } = spanOfNode(node);
  const end = visibleEnd(node);
  return { start, end: Math.max(start, start + text.slice(start, end).trimEnd().length) };
}

function visibleEnd(node: YamlNode): number {
  const { end } = spanOfNode(node);
  if (isScalarNode(node) || isAliasNode(node) || node.flow) return end;
  if (isListNode(node)) {
    const last = node.items.at(-1);
    return last ? visibleEnd(last) : end;
  }
  const last = node.items.at(-1);
  return last ? Math.max(visibleEndOf(last.key), visibleEndOf(last.value)) : end;
}

function visibleEndOf(node: YamlNode | null): number {
  return node ? visibleEnd(node) : 0;
}
