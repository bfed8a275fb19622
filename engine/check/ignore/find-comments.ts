import { toPointer } from "../../diagnostics/index.ts";
import type { Json } from "../../model/json.ts";
import type { SourceDocument, Span } from "../../model/source.ts";

const marker = "claimblocks-ignore";
const comment = /(?<=^|[ \t])#[ \t]*claimblocks-ignore(?![\w-])[^\r\n]*/gm;

/** The comments of a YAML file that ask for something to be ignored, from `#` to the end of the line. */
export function findIgnoreComments(document: SourceDocument): readonly Span[] {
  const { file, text, value } = document;
  if (!/\.ya?ml$/.test(file) || !text.includes(marker)) return [];
  // What looks like a comment may be part of a text, such as the markdown of an alert.
  const texts = findTexts(value, "").map((pointer) => document.spanOf(pointer));
  return [...text.matchAll(comment)]
    .map(({ index, 0: found }) => ({ start: index, end: index + found.trimEnd().length }))
    .filter(({ start }) => !texts.some((span) => span.start <= start && start < span.end));
}

function findTexts(value: Json, pointer: string): readonly string[] {
  if (typeof value === "string") return value.includes(marker) ? [pointer] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => findTexts(inner, pointer + toPointer([name])));
}
