import type { Card } from "../../index.ts";
import { isDisbursement } from "../../index.ts";
import { wrapText } from "../../diagnostics/format/wrap-text.ts";
import { alignRows } from "./align-rows.ts";
import type { CardStyle } from "./card-style.ts";
import { formatInput } from "./format-input.ts";
import { printableLine, printableLines } from "./printable-lines.ts";

// All of them are in the JSON form; here they would bury the card.
const mostMissing = 4;

/** What stands below the head of a card. */
export function formatCardBody(card: Card, style: CardStyle): readonly string[] {
  return [
    ...formatReason(card, style),
    ...(card.visible && !card.withheld ? formatContent(card, style) : []),
    ...formatMissing(card, style),
    ...formatDiagnostics(card, style),
  ];
}

function formatReason({ disabled_reason }: Card, { width }: CardStyle): readonly string[] {
  return disabled_reason === undefined ? [] : wrapText(printableLine(disabled_reason), width);
}

function formatContent(card: Card, style: CardStyle): readonly string[] {
  const { fields, title, type } = card;
  const description = textField(fields["description"]);
  const described = description === undefined || description === title ? [] : wrapLines(description, style.width);
  if (type === "markdown" || type === "alert") return wrapLines(textField(fields["markdown"]) ?? "", style.width);
  if (type === "divider") return ["-".repeat(20)];
  if (card.input)
    return [...formatInput(card.rows[0], card.input, style), ...described.map((line) => style.paint("dim", line))];
  if (!isDisbursement(type)) return described;
  const request = card.request === undefined ? [] : [`request ${card.request.id}`];
  return [...described, ...alignRows(card.rows, style), ...request];
}

function formatMissing({ missing }: Card, { width, paint }: CardStyle): readonly string[] {
  if (missing.length === 0) return [];
  const more = missing.length > mostMissing ? ` and ${missing.length - mostMissing} more` : "";
  return wrapText(printableLine(`no value: ${missing.slice(0, mostMissing).join(", ")}${more}`), width).map((line) =>
    paint("dim", line),
  );
}

function formatDiagnostics({ diagnostics = [] }: Card, { width, paint }: CardStyle): readonly string[] {
  return diagnostics.flatMap(({ code, severity, message }) =>
    wrapText(printableLine(`${severity} ${code}: ${message}`), width).map((line) =>
      severity === "error" ? paint("red", line) : line,
    ),
  );
}

function wrapLines(text: string, width: number): readonly string[] {
  return printableLines(text).flatMap((line) => wrapText(line, width));
}

function textField(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
