import type { Card, ClaimScope, CompiledModule } from "../../index.ts";
import { createPaint } from "../../diagnostics/format/paint.ts";
import { formatCard } from "./format-card.ts";
import type { CardStyle } from "./card-style.ts";
import { printableLine } from "./printable-lines.ts";

export interface RenderedClaim {
  readonly module: CompiledModule;
  readonly claim: ClaimScope;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly cards: readonly Card[];
}

export interface PageOptions {
  readonly color: boolean;
  readonly width: number | undefined;
}

const widthOfFiles = 100;
const widestText = 110;

/** The cards of a claim as a page of text, in the order in which people see them. */
export function formatCards({ module, claim, now, cards }: RenderedClaim, { color, width }: PageOptions): string {
  const style: CardStyle = {
    paint: createPaint(color),
    width: Math.min(width ?? widthOfFiles, widestText),
    locale: module.locale,
  };
  const { key, name, version } = module;
  const states = [
    claim.claim_number ?? claim.claim_id ?? "without a number",
    claim.claim_status,
    claim.approval_status,
  ];
  const header = [
    style.paint("bold", printableLine(`${name} ${version} (${key})`)),
    printableLine(`claim ${states.filter((state) => state !== undefined).join(" · ")}`),
    `at ${new Date(now).toISOString()}, dates in ${module.timeZone}`,
  ];
  return [header.join("\n"), ...cards.map((card) => formatCard(card, style).join("\n"))].join("\n\n");
}
