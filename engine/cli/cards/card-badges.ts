import type { Card } from "../../index.ts";
import { isDisbursement } from "../../index.ts";
import type { Style } from "../../diagnostics/format/paint.ts";
import { printableLine } from "./printable-lines.ts";

export interface CardBadge {
  readonly text: string;
  readonly tone?: Style;
}

/** The states of a card that people must see at a glance, each as a word. */
export function cardBadges(card: Card): readonly CardBadge[] {
  const badges: CardBadge[] = [];
  if (card.withheld) badges.push({ text: "withheld", tone: "red" });
  if (!card.visible) badges.push({ text: "hidden", tone: "dim" });
  if (card.required) badges.push({ text: "required", tone: "yellow" });
  if ((card.input?.invalid.length ?? 0) > 0) badges.push({ text: "invalid", tone: "red" });
  if (card.type === "alert" && card.visible && !card.withheld) badges.push(colorBadge(card));
  if (card.request) badges.push({ text: `requested: ${card.request.status}`, tone: "blue" });
  if (isDisbursement(card.type) && !card.withheld) {
    badges.push(card.actionable ? { text: "can be requested" } : { text: "disabled", tone: "yellow" });
  }
  return badges;
}

const tones: Readonly<Record<string, Style>> = { danger: "red", warning: "yellow", info: "blue" };

function colorBadge({ fields }: Card): CardBadge {
  const color = typeof fields["color"] === "string" ? fields["color"] : "info";
  const tone = tones[color];
  return { text: printableLine(color), ...(tone && { tone }) };
}
