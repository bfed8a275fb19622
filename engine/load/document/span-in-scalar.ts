import type { Span } from "../../model/source.ts";
import { mapBlockScalar } from "./map-block-scalar.ts";
import { mapDoubleQuoted } from "./map-double-quoted.ts";
import { mapFolded } from "./map-folded.ts";
import { charactersOf, createScalarMap, type ScalarMap, type ScalarMapBuilder } from "./scalar-map.ts";
import type { YamlScalar } from "./yaml-tree.ts";

/** Where a part of a string stands, for every way YAML and JSON write one. */
export function spanInScalar(text: string, node: YamlScalar, inside: Span): Span | undefined {
  const map = mapVerbatim(text, node) ?? mapScalar(text, node);
  if (!map) return undefined;
  const start = charactersOf(map, inside.start)?.start ?? map.end;
  return { start, end: inside.end > inside.start ? (charactersOf(map, inside.end - 1)?.end ?? map.end) : start };
}

/** Nearly all strings are written as they are, on one line and without escapes: nothing has to be mapped then. */
function mapVerbatim(text: string, { value, range, type }: YamlScalar): ScalarMap | undefined {
  if (typeof value !== "string" || !range) return undefined;
  if (type !== "PLAIN" && type !== "QUOTE_SINGLE" && type !== "QUOTE_DOUBLE") return undefined;
  const quote = type === "PLAIN" ? 0 : 1;
  const start = range[0] + quote;
  const end = range[1] - quote;
  if (end - start !== value.length || !text.startsWith(value, start)) return undefined;
  return { value, runs: [{ firstUnit: 0, isVerbatim: true, start, end }], end };
}

/** None when the value that the map gives is not the one that was parsed: then no part has a place, rather than a wrong one. */
function mapScalar(text: string, node: YamlScalar): ScalarMap | undefined {
  if (typeof node.value !== "string" || !node.range) return undefined;
  const [start, end] = node.range;
  const quoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
  const map = node.value === "" ? createScalarMap() : mapByStyle(text, node.type, start, end, node.value);
  if (!map || map.value !== node.value) return undefined;
  return { ...map, end: quoted ? end - 1 : (map.runs.at(-1)?.end ?? end) };
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
