import type { Card } from "../../index.ts";
import type { CardStyle } from "./card-style.ts";
import { cardBadges } from "./card-badges.ts";
import { formatCardBody } from "./format-card-body.ts";
import { printableLine } from "./printable-lines.ts";

const indent = "  ";

/** One card as lines: what it is, then what it shows. Of a hidden card only what says that it is hidden. */
export function formatCard(card: Card, style: CardStyle): readonly string[] {
  const { paint } = style;
  const inner = { ...style, width: style.width - indent.length };
  const title = card.title === "" ? [] : [paint("bold", printableLine(card.title))];
  const head = [
    ...title,
    paint("dim", `${card.type} ${printableLine(card.key)}`),
    ...cardBadges(card).map(({ text, tone }) => (tone === undefined ? `[${text}]` : paint(tone, `[${text}]`))),
  ].join("  ");
  const groups = (card.visible ? (card.blocks ?? []) : []).map((block) => ["", ...formatCard(block, inner)]);
  return [
    head,
    ...[...formatCardBody(card, inner), ...groups.flat()].map((line) => (line === "" ? "" : indent + line)),
  ];
}
