import type { TraceNode } from "../model/expression.ts";
import type { Explanation } from "./explain-block.ts";

/** An explanation as a tree of plain text. */
export function formatExplanation(explanation: Explanation): string {
  const { block, type, title, reason, roundings = [], notes = [] } = explanation;
  const lines = [`${block} (${type})${title === "" ? "" : ` — ${title}`}`, `  ${stateOf(explanation)}`];
  if (reason !== undefined) lines.push(`  ${reason}`);
  for (const { property, from, to, mode } of roundings)
    lines.push(`  ${property} rounded ${mode} from ${from} to ${to}`);
  for (const note of notes) lines.push(`  ${note.text}`);
  for (const { property, trace } of explanation.conditions) {
    lines.push("", `  ${property}`, ...treeOf(trace, "    ", "unknown"));
  }
  for (const { property, trace } of explanation.properties) {
    lines.push("", `  ${property}`, ...treeOf(trace, "    ", "no value"));
  }
  return `${lines.join("\n")}\n`;
}

function stateOf({ visible, actionable, required, type }: Explanation): string {
  const words = [visible ? "shown" : "hidden"];
  if (type.endsWith("_request")) words.push(actionable ? "can be used now" : "cannot be used now");
  if (required) words.push("required");
  return words.join(", ");
}

function treeOf(node: TraceNode, indent: string, absent: "unknown" | "no value"): readonly string[] {
  if (node.kind === "note") return [`${indent}${oneLine(node.text)}`];
  const result = node.missing ? absent : JSON.stringify(node.value);
  const note = node.note === undefined ? "" : `   (${node.note})`;
  return [
    `${indent}${oneLine(node.text)} = ${result}${note}`,
    ...(node.children ?? []).flatMap((child) => treeOf(child, `${indent}  `, "no value")),
  ];
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
