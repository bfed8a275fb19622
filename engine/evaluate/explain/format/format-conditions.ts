import { toPrinted } from "../../../expression/values/index.ts";
import type { Truth } from "../../../model/expression.ts";
import { blockKeyOf } from "../../../model/state-path.ts";
import type { ConditionExplanation, ConditionNode, Explanation, ReadValue } from "../explanation.ts";
import { printable, type Style } from "./style.ts";

/** One section for each condition: its answer, and the parts that it follows from. */
export function formatConditions({ block, conditions }: Explanation, style: Style): readonly (readonly string[])[] {
  return conditions.map((condition) => {
    const head = headOf(condition, block, style);
    return condition.kind === "always" ? [`${head} (${condition.text})`] : [head, ...linesOf(condition, "  ", style)];
  });
}

function headOf({ block, property, effect, truth }: ConditionExplanation, explained: string, { paint }: Style): string {
  const of = block === explained ? "" : ` of ${block}`;
  return `${paint("bold", printable(`${property}${of}`))} ${words[truth]}: ${effect}`;
}

const words: Readonly<Record<Truth, string>> = { true: "yes", false: "no", unknown: "unknown", error: "unknown" };
const marks: Readonly<Record<Truth, string>> = { true: "✓", false: "✗", unknown: "?", error: "?" };

function linesOf(node: ConditionNode, indent: string, style: Style): readonly string[] {
  const { text, children } = merged(node);
  const answer = `${marks[node.truth]} ${words[node.truth].padEnd("unknown".length)}`;
  const line = printable(`${answer}  ${text}${describeValues(node)}`);
  const shown = node.decides ? line : style.paint("dim", line);
  return [`${indent}${shown}`, ...childLines(children, `${indent}  `, node.decides, style)];
}

/** What decides comes first; the rest is counted, or shown after it. */
function childLines(
  children: readonly ConditionNode[],
  indent: string,
  decides: boolean,
  style: Style,
): readonly string[] {
  const deciding = children.filter((child) => child.decides || !decides);
  const others = children.filter((child) => !deciding.includes(child));
  const lines = deciding.flatMap((child) => linesOf(child, indent, style));
  if (style.all || others.length === 0) return [...lines, ...others.flatMap((child) => linesOf(child, indent, style))];
  const count = others.reduce((sum, child) => sum + countTests(child), 0);
  const rest = count === 1 ? "1 more that does not decide this" : `${count} more that do not decide this`;
  return [...lines, `${indent}${style.paint("dim", `… ${rest}`)}`];
}

function countTests({ children }: ConditionNode): number {
  return children ? children.reduce((sum, child) => sum + countTests(child), 0) : 1;
}

/** A name and the list under it on one line, and so a negation and what it negates. */
function merged({ kind, text, children = [] }: ConditionNode): {
  readonly text: string;
  readonly children: readonly ConditionNode[];
} {
  const [only] = children;
  if (!only || (kind !== "named" && kind !== "not")) return { text: withColon(text, children), children };
  if (kind === "not") return { text: `not ${only.text}`, children: only.children ?? [] };
  if (!only.children || only.kind === "named" || only.kind === "not") return { text: `${text}:`, children };
  return { text: `${text}: ${only.text}`, children: only.children };
}

function withColon(text: string, children: readonly ConditionNode[]): string {
  return children.length === 0 ? text : `${text}:`;
}

function describeValues({ actual, references = [] }: ConditionNode): string {
  const fields = references.map((read) => `${nameOf(read)}: ${rawOf(read)}`);
  const values = fields.length === 0 ? "" : ` (${fields.join(", ")})`;
  return actual === undefined ? values : `; ${actual}${values}`;
}

/** The key that people know from the form, or the whole path. */
function nameOf({ path }: ReadValue): string {
  return blockKeyOf(path.split(".")) ?? path;
}

function rawOf({ value, value_text }: ReadValue): string {
  return value === undefined || value === "" ? value_text : toPrinted(value);
}
