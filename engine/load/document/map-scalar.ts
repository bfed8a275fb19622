import { mapBlockScalar } from "./map-block-scalar.ts";
import { mapDoubleQuoted } from "./map-double-quoted.ts";
import { mapFolded } from "./map-folded.ts";
import { createScalarMap, type ScalarMap, type ScalarMapBuilder } from "./scalar-map.ts";
import type { YamlScalar } from "./yaml-tree.ts";

/**
 * Positions inside a string, for every way YAML and JSON write one. None when the value that the map gives is not the
 * one that was parsed: then only the whole string has a place, rather than a wrong one.
 */
export function mapScalar(text: string, node: YamlScalar): ScalarMap | undefined {
  if (typeof node.value !== "string" || !node.range) return undefined;
  const [start, end] = node.range;
  const quoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
  const map = node.value === "" ? createScalarMap() : mapByStyle(text, node.type, start, end, node.value);
  if (!map || map.value !== node.value) return undefined;
  return { ...map, end: quoted ? end - 1 : (map.ends.at(-1) ?? end) };
}

function mapByStyle(
  text: string,
  style: string | undefined,
  start: number,
  end: number,
  value: string,
): ScalarMapBuilder | undefined {
  switch (style) {
    case "PLAIN":
      return mapFolded(text, start, end, false);
    case "QUOTE_SINGLE":
      return mapFolded(text, start + 1, end - 1, true);
    case "QUOTE_DOUBLE":
      return mapDoubleQuoted(text, start + 1, end - 1);
    case "BLOCK_LITERAL":
    case "BLOCK_FOLDED":
      return mapBlockScalar(text, start, end, value);
    default:
      return undefined;
  }
}
