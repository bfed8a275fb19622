import type { Json } from "../../model/json.ts";
import type { Span } from "../../model/source.ts";
import { checkNumber } from "./check-number.ts";
import { checkText, mayHideCharacters } from "./check-text.ts";
import { limits } from "./limits.ts";
import type { Problem } from "./problem.ts";
import { readKey, tagProblem } from "./read-key.ts";
import {
  isAliasNode,
  isListNode,
  isMapNode,
  isScalarNode,
  type YamlAlias,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from "./yaml-tree.ts";

export interface BuiltValue {
  readonly value: Json;
  readonly problems: readonly Problem[];
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<YamlAlias, YamlNode>;
}

interface Building {
  readonly text: string;
  readonly mayHide: boolean;
  readonly problems: Problem[];
  readonly anchors: Map<string, YamlNode>;
  readonly targets: Map<YamlAlias, YamlNode>;
  aliasCharacters: number;
  /** The alias that stands in the file itself, while what it stands for is built. */
  written: YamlAlias | undefined;
}

/** One pass over the nodes that makes the plain value and refuses what could not be read safely or exactly. */
export function buildValue(text: string, root: YamlNode | null): BuiltValue {
  const building: Building = {
    text,
    mayHide: mayHideCharacters(text),
    problems: [],
    anchors: new Map(),
    targets: new Map(),
    aliasCharacters: 0,
    written: undefined,
  };
  const value = root === null ? null : build(building, root, 1);
  return { value, problems: building.problems, targets: building.targets };
}

function build(building: Building, node: YamlNode, depth: number): Json {
  if (isAliasNode(node)) return buildAlias(building, node, depth);
  if (node.tag !== undefined) addProblem(building, tagProblem(building.text, node.tag, spanOfNode(node)));
  const value = buildUntagged(building, node, depth);
  // Only now: an anchor is not known inside its own value.
  if (node.anchor !== undefined && !building.written) building.anchors.set(node.anchor, node);
  return value;
}

function buildUntagged(building: Building, node: Exclude<YamlNode, YamlAlias>, depth: number): Json {
  if (isScalarNode(node)) return buildScalar(building, node);
  if (depth > limits.depth) {
    building.problems.push({ code: "CB1005", params: { limit: limits.depth }, span: firstCharacter(node) });
    return null;
  }
  if (isMapNode(node)) return buildObject(building, node, depth);
  if (isListNode(node)) return node.items.map((item) => build(building, item, depth + 1));
  return null;
}

function buildScalar(building: Building, node: YamlScalar): Json {
  const { value } = node;
  if (typeof value === "boolean") return value;
  if (typeof value === "string") {
    if (building.mayHide) addProblem(building, checkText(value, spanOfNode(node)));
    return value;
  }
  if (typeof value !== "number") return null;
  addProblem(building, checkNumber(node.source ?? "", value, spanOfNode(node)));
  // -0 would print, compare and hash as 0, but not be it.
  return value + 0;
}

function buildObject(building: Building, node: YamlMap, depth: number): Json {
  const object: { [key: string]: Json } = {};
  for (const pair of node.items) {
    const read = readKey(building, node, pair.key);
    if ("problem" in read) {
      addProblem(building, read.problem);
      // What stands under such a key was not meant as it was read.
      continue;
    }
    if (Object.hasOwn(object, read.key)) addProblem(building, duplicateKey(node, read.key, read.span));
    object[read.key] = pair.value === null ? null : build(building, pair.value, depth + 1);
  }
  return object;
}

function buildAlias(building: Building, alias: YamlAlias, depth: number): Json {
  const target = building.targets.get(alias) ?? building.anchors.get(alias.source);
  if (!target) {
    addProblem(building, { code: "CB1019", params: { alias: alias.source }, span: spanOfNode(alias) });
    return null;
  }
  building.targets.set(alias, target);
  if (building.aliasCharacters > limits.aliasCharacters) return null;
  const outer = building.written;
  const { start, end } = spanOfNode(target);
  building.aliasCharacters += end - start + 1;
  if (building.aliasCharacters > limits.aliasCharacters) {
    const span = spanOfNode(outer ?? alias);
    building.problems.push({ code: "CB1006", params: { limit: limits.aliasCharacters }, span });
    return null;
  }
  building.written = outer ?? alias;
  const value = build(building, target, depth);
  building.written = outer;
  return value;
}

function duplicateKey(node: YamlMap, key: string, span: Span): Problem {
  const first = node.items.find((pair) => isScalarNode(pair.key) && String(pair.key.value) === key)?.key;
  return {
    code: "CB1003",
    params: { key },
    span,
    ...(isScalarNode(first) && { related: { message: `"${key}" is first written here.`, span: spanOfNode(first) } }),
  };
}

function addProblem(building: Building, problem: Problem | undefined): void {
  // What an alias stands for has been reported where it is written.
  if (problem && !building.written && building.problems.length < limits.problems) building.problems.push(problem);
}

export function spanOfNode(node: YamlNode): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

function firstCharacter(node: YamlNode): Span {
  const { start } = spanOfNode(node);
  return { start, end: start + 1 };
}
