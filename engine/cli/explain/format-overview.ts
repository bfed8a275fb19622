import { createPaint } from "../../diagnostics/format/paint.ts";
import type { Explanation } from "../../index.ts";
import { printableLine } from "../cards/printable-lines.ts";

const mostWays = 2;

/** One paragraph for each block: what it is, why, and the nearest changes that would make it usable. */
export function formatOverview(explanations: readonly Explanation[], { color }: { readonly color: boolean }): string {
  const paint = createPaint(color);
  return explanations
    .map(({ block, title, summary, changes }) => {
      const name = title === "" ? block : `${title} (${block})`;
      const ways = changes.filter(({ goal }) => goal === "usable").slice(0, mostWays);
      return [
        paint("bold", printableLine(name)),
        `  ${printableLine(summary)}`,
        ...ways.map(({ text }) => `  ${printableLine(text)}`),
      ].join("\n");
    })
    .join("\n\n");
}
