import type { Expression } from "../../model/expression.ts";
import { joinParts, printWhole, textPart, toTextParts } from "../expression/print-whole.ts";
import { canonicalText } from "../expression/same-meaning.ts";
import { align } from "./align.ts";
import { type Differences, markedAs } from "./differences.ts";

type Mark = (old: Expression, now: Expression, differences: Differences) => Expression;

/** Whether it prints several things one after another, which is compared word by word. */
export function isTextual(expression: Expression): boolean {
  if (expression.kind === "literal") return typeof expression.value === "string" && /\s/.test(expression.value.trim());
  return ["join", "choice", "each", "with", "section"].includes(expression.kind);
}

type Word = Extract<Expression, { kind: "literal" }> & { readonly value: string };

// So many words stay around what changed; the rest of a long text only hides it.
const wordsAround = 5;

/** Two texts word by word; `mark` is asked about an expression that stands in another one's place. */
export function markText(old: Expression, now: Expression, differences: Differences, mark: Mark): Expression {
  const runs = align(toWords(old), toWords(now), keyOf);
  // Where no word stayed, the whole is clearer than its parts.
  if (runs.every((run) => run.same === undefined || run.same.every(isBlank))) {
    return markedAs({ old: printWhole(old), new: printWhole(now) }, differences);
  }
  const parts = runs.flatMap((run, index): readonly Expression[] => {
    if (run.same) return shorten(run.same, { isFirst: index === 0, isLast: index === runs.length - 1 });
    const [before, here] = [run.old, run.new].map((words) => joinParts(words));
    const [onlyOld, onlyNew] = [run.old[0], run.new[0]];
    const isPair = run.old.length === 1 && run.new.length === 1 && onlyOld && onlyNew;
    if (isPair && !isWord(onlyOld) && !isWord(onlyNew)) return [asPart(mark(onlyOld, onlyNew, differences))];
    const difference = {
      old: run.old.length > 0 && before ? printText(before) : null,
      new: run.new.length > 0 && here ? printText(here) : null,
    };
    const marked = markedAs(difference, differences);
    return [asPart(marked), textPart(" ")];
  });
  return joinParts(parts.length === 1 ? [...parts, textPart("")] : parts);
}

/** A mark is not an output, so it has no braces. */
function asPart(marked: Expression): Expression {
  return marked.kind === "reference" && marked.path.length === 0 ? textPart(marked.text) : marked;
}

function toWords(expression: Expression): readonly Expression[] {
  return toTextParts(expression).flatMap((part) =>
    isWord(part) ? (part.value.match(/\s*\S+\s*|\s+/g) ?? []).map(textPart) : [part],
  );
}

function isWord(part: Expression): part is Word {
  return part.kind === "literal" && typeof part.value === "string";
}

function isBlank(part: Expression): boolean {
  return isWord(part) && part.value.trim() === "";
}

function shorten(
  words: readonly Expression[],
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): readonly Expression[] {
  const before = isFirst ? [] : words.slice(0, wordsAround);
  const after = isLast ? [] : words.slice(-wordsAround);
  if (words.length <= before.length + after.length + 1) return words;
  return [...before, textPart(isFirst ? "… " : isLast ? "…" : "… "), ...after];
}

function printText(text: Expression): string {
  return isWord(text) ? text.value.trim() : printWhole(text).trim();
}

function keyOf(part: Expression): string {
  return isWord(part) ? `text ${part.value.trim()}` : canonicalText({ expression: part, reading: "value" });
}
