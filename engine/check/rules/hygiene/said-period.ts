import type { Span } from "../../../model/source.ts";

export type PeriodUnit = "days" | "months";

/** So many days or months; weeks and years are said in these. */
export interface Period {
  readonly count: number;
  readonly unit: PeriodUnit;
}

const units: Readonly<Record<string, readonly [unit: PeriodUnit, each: number]>> = {
  day: ["days", 1],
  week: ["days", 7],
  month: ["months", 1],
  year: ["months", 12],
};

export function toPeriod(count: number, unit: unknown): Period | undefined {
  const name = typeof unit === "string" ? unit.replace(/s$/, "") : "";
  const known = Object.hasOwn(units, name) ? units[name] : undefined;
  return known && { count: count * known[1], unit: known[0] };
}

export interface SaidPeriod extends Period {
  /** `30`, as it was said. */
  readonly said: number;
  readonly saidUnit: string;
  readonly span: Span;
}

/** The periods that a text names outside its templates: `30 days`, `the 14-day period`. */
export function findSaidPeriods(text: string): readonly SaidPeriod[] {
  // Blanks keep what stands behind a template in its place.
  const words = text.replaceAll(/\{\{.*?\}\}/gs, (template) => "\0".repeat(template.length));
  const found = words.matchAll(/(?<![\w.,\0/-])(\d{1,4})[\s-]+(day|week|month|year)s?\b/gi);
  return [...found].flatMap((match) => {
    const [whole, count = "", unit = ""] = match;
    const period = toPeriod(Number(count), unit.toLowerCase());
    const span = { start: match.index, end: match.index + whole.length };
    return period ? [{ ...period, said: Number(count), saidUnit: `${unit.toLowerCase()}s`, span }] : [];
  });
}
