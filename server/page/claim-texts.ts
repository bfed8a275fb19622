import { readClaim } from "../claims/read-claim.ts";
import type { Parts } from "../parts.ts";
import type { Refused } from "../problem.ts";
import { shownOf } from "../sealing/shown-evaluation.ts";
import { renderMarkdown } from "./render-markdown.ts";

/** By key, the HTML of every block of a claim that shows Markdown. */
export async function claimTexts(parts: Parts, claimId: string): Promise<Refused | { readonly html: object }> {
  const claim = await readClaim(parts.store, claimId);
  if ("problem" in claim) return claim;
  const evaluation = await parts.evaluations.of(claim);
  if ("problem" in evaluation) return evaluation;
  const { masker } = shownOf(evaluation);
  const html: Record<string, string> = {};
  for (const { key } of evaluation.module.order) {
    const markdown = evaluation.card(key)?.fields["markdown"];
    if (typeof markdown === "string") html[key] = renderMarkdown(masker.text(markdown));
  }
  return { html };
}
