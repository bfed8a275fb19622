import type { Span } from "../../model/source.ts";
import { checkText } from "./check-text.ts";
import type { Problem } from "./problem.ts";
import { isAliasNode, isScalarNode, type YamlMap, type YamlNode } from "./yaml-tree.ts";

export type ReadKey = { readonly key: string; readonly span: Span } | { readonly problem: Problem };

const unsafeKeys = new Set(["__proto__", "constructor", "prototype"]);

/** The text of a key as it is written (`1` and `true` too), or why it cannot be one. */
export function readKey(
  { text, mayHide }: { readonly text: string; readonly mayHide: boolean },
  parent: YamlMap,
  node: YamlNode | null,
): ReadKey {
  const [start, end] = node?.range ?? parent.range ?? [0, 0];
  const span = { start, end };
  if (isAliasNode(node)) return complexKey("an alias", span);
  if (!isScalarNode(node))
    return isUnquotedTemplate(text, parent) ? unquotedTemplate(parent) : complexKey("an object or a list", span);
  if (node.tag !== undefined) return { problem: tagProblem(text, node.tag, span) };
  const key = typeof node.value === "string" ? node.value : (node.source ?? "");
  if (node.type === "PLAIN" && key === "") return complexKey("missing", span);
  if (node.type === "PLAIN" && key === "<<") return { problem: { code: "CB1014", span } };
  if (unsafeKeys.has(key)) return { problem: { code: "CB1009", params: { key }, span } };
  const problem = mayHide ? checkText(key, span) : undefined;
  return problem ? { problem } : { key, span };
}

function complexKey(what: string, span: Span): ReadKey {
  return { problem: { code: "CB1015", params: { what }, span } };
}

// `{{claim.policy_id}}` without quotes is an object whose only key is the object `{claim.policy_id}`.
function isUnquotedTemplate(text: string, parent: YamlMap): boolean {
  return parent.flow === true && text.startsWith("{{", parent.range?.[0]);
}

function unquotedTemplate(parent: YamlMap): ReadKey {
  const [start, end] = parent.range ?? [0, 0];
  return { problem: { code: "CB1018", span: { start, end } } };
}

/** `node` is what the tag stands before. */
export function tagProblem(text: string, tag: string, node: Span): Problem {
  const before = text.slice(Math.max(0, node.start - 1000), node.start);
  const written = /(?<![^\s,[{])(![^\s,]*)\s+(?:&\S+\s+)?$/.exec(before);
  const start = written ? node.start - before.length + written.index : node.start;
  const span = written?.[1] ? { start, end: start + written[1].length } : node;
  return { code: "CB1013", params: { tag: tag.replace("tag:yaml.org,2002:", "!!") }, span };
}
