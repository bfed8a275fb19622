import type { Result } from "./row.ts";

const widths = [70, 12, 15, 9, 10, 9] as const;

export function formatHeader(): string {
  return line(["", "ours", "reference", "ratio", "target", "reached"]);
}

export function formatResult({ name, ours, reference, unit, ratio, target, reached }: Result): string {
  const columns = [name, `${number(ours)} ${unit}`, `${number(reference)} ${unit}`, `${number(ratio)} x`];
  return line([...columns, formatTarget(target), reached === undefined ? "-" : reached ? "yes" : "NO"]);
}

function formatTarget(target: Result["target"]): string {
  if (target === undefined) return "-";
  return "ratio" in target ? `>= ${number(target.ratio)} x` : `<= ${number(target.most)}`;
}

function line([name = "", ...numbers]: readonly string[]): string {
  return name.padEnd(widths[0]) + numbers.map((text, column) => text.padStart(widths[column + 1] ?? 0)).join("");
}

/** Three digits that count. */
function number(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return String(Number(value.toPrecision(3)));
}
