import { createPaint } from "../../diagnostics/format/paint.ts";
import type { Explanation, SuggestedChange } from "./explanation.ts";
import { formatConditions } from "./format/format-conditions.ts";
import { formatProperties } from "./format/format-properties.ts";
import { wrapLine } from "./format/wrap-line.ts";
import { type FormatExplanationOptions, type Style, printable } from "./format/style.ts";

/** An explanation as plain text for people, safe for a terminal. */
export function formatExplanation(explanation: Explanation, options: FormatExplanationOptions = {}): string {
  const style: Style = { paint: createPaint(options.color), all: options.all ?? false };
  const sections = [
    formatHead(explanation, style),
    ...formatConditions(explanation, style),
    formatProperties(explanation, style),
    formatNeeds(explanation, style),
    formatChanges(explanation, style),
  ];
  const lines = sections.filter((section) => section.length > 0).flatMap((section) => ["", ...section]);
  const { width } = options;
  const wrapped = width === undefined ? lines : lines.map((line) => wrapLine(line, width));
  return `${wrapped.slice(1).join("\n")}\n`;
}

function formatHead({ block, type, title, summary, notes = [] }: Explanation, { paint }: Style): readonly string[] {
  const name = title === "" ? block : `${title} (${block})`;
  return [
    `${paint("bold", printable(name))} ${paint("dim", printable(type.replaceAll("_", " ")))}`,
    printable(summary),
    ...notes.map(({ text }) => printable(text)),
  ];
}

function formatNeeds({ needs }: Explanation, { paint }: Style): readonly string[] {
  if (needs.length === 0) return [];
  const lines = needs.map(({ path, text, block }) => `  ${text} (${block === undefined ? path : `fill in ${block}`})`);
  return [paint("bold", "It still needs"), ...lines.map(printable)];
}

function formatChanges({ changes, conditions }: Explanation, { paint }: Style): readonly string[] {
  const head = paint("bold", "What would change this");
  if (changes.length > 0) return [head, ...changes.flatMap(linesOfChange).map(printable)];
  const isOpen = conditions.some(({ property }) => property !== "required_if");
  return isOpen ? [head, "  Nothing that can be filled in or decided on this claim was found to change it."] : [];
}

/** More than two things at once are easier to read as a list. */
function linesOfChange({ goal, text, parts }: SuggestedChange): readonly string[] {
  if (parts.length < 3) return [`  ${text}`];
  return [`  ${goalWords[goal]} once all of these hold:`, ...parts.map((part) => `    - ${part.text}`)];
}

const goalWords: Readonly<Record<SuggestedChange["goal"], string>> = {
  shown: "It is shown",
  hidden: "It is hidden",
  usable: "It can be used",
  not_usable: "It cannot be used",
};
