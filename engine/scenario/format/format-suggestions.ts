import { toPrintable } from "../../diagnostics/index.ts";
import type { Suggestion } from "../suggest/suggest-boundaries.ts";

export interface SuggestedStart {
  /** The name of the sample that the rows start from. */
  readonly claim: string | undefined;
  readonly now: string;
}

/** Cases of a scenario file, to be pasted in and completed with what is expected. */
export function formatSuggestions(suggestions: readonly Suggestion[], { claim, now }: SuggestedStart): string {
  const given = claim === undefined ? [] : [`given: { claim: ${claim} }`];
  return [`now: ${now}`, ...given, "cases:", ...suggestions.map(formatSuggestion)].join("\n");
}

function formatSuggestion({ condition, text, file, range, values, rows }: Suggestion): string {
  const { line, column } = range.start;
  const head = `  # ${toPrintable(`${file}:${line}:${column}  ${text}`)}`;
  if (rows.length === 0) return `${head}\n  # Try it at ${values.join(", ")}.`;
  return [
    head,
    `  - name: ${JSON.stringify(condition)}`,
    "    rows:",
    ...rows.map(({ value, block, input }) => `      - { name: "at ${value}", set: { ${block}: ${input} } }`),
  ].join("\n");
}
