import type { CardRow } from "../../index.ts";
import type { CardStyle } from "./card-style.ts";
import { printableLine } from "./printable-lines.ts";

const widestLabel = 32;

/** Labels and values in two columns. */
export function alignRows(rows: readonly CardRow[], { paint }: CardStyle): readonly string[] {
  const labels = rows.map(({ label }) => printableLine(label));
  const width = Math.min(widestLabel, Math.max(0, ...labels.map((label) => label.length)));
  return rows.map((row, index) =>
    [(labels[index] ?? "").padEnd(width), valueOf(row), ...originsOf(row).map((origin) => paint("dim", `(${origin})`))]
      .join("  ")
      .trimEnd(),
  );
}

export function valueOf({ value }: CardRow): string {
  return value === "" ? "-" : printableLine(value);
}

export function originsOf({ hidden_source, defaulted }: CardRow): readonly string[] {
  return [...(hidden_source ? ["from a hidden block"] : []), ...(defaulted ? ["default, not confirmed"] : [])];
}
