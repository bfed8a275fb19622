import { wrapText } from "../../diagnostics/format/wrap-text.ts";
import { formatMoney, toNumeric } from "../../expression/values/index.ts";
import type { CardInput, CardRow } from "../../index.ts";
import { originsOf, valueOf } from "./align-rows.ts";
import { countOf } from "../count-of.ts";
import type { CardStyle } from "./card-style.ts";
import { printableLine } from "./printable-lines.ts";

/** The value of an input, what is wrong with it, and what it may be. */
export function formatInput(
  row: CardRow | undefined,
  input: CardInput,
  { paint, width, locale }: CardStyle,
): readonly string[] {
  const origins = row ? originsOf(row).map((origin) => paint("dim", `(${origin})`)) : [];
  const value = input.value === null || !row ? "(empty)" : valueOf(row);
  const limits = describeLimits(input, locale);
  return [
    [value, ...origins].join("  "),
    ...input.invalid.map((reason) => paint("red", printableLine(reason))),
    ...(limits === "" ? [] : wrapText(printableLine(limits), width).map((line) => paint("dim", line))),
  ];
}

function describeLimits(input: CardInput, locale: string): string {
  const { options, min, max } = input;
  return [
    ...(options ? [`one of ${options.map((option) => option.value).join(", ")}`] : []),
    ...(min === undefined ? [] : [`from ${describeLimit(min, input, locale)}`]),
    ...(max === undefined ? [] : [`up to ${describeLimit(max, input, locale)}`]),
    ...describeLength(input),
  ].join("; ");
}

/** Amounts are in minor units, which is not how people read them. */
function describeLimit(limit: number | string, { iso_code }: CardInput, locale: string): string {
  const amount = iso_code === undefined ? undefined : toNumeric(limit);
  const money = amount === undefined || iso_code === undefined ? undefined : formatMoney(amount, iso_code, locale);
  return money ?? String(limit);
}

function describeLength({ min_length, max_length }: CardInput): readonly string[] {
  if (max_length === undefined) return min_length === undefined ? [] : [`at least ${countOf(min_length, "character")}`];
  if (min_length === undefined) return [`at most ${countOf(max_length, "character")}`];
  return [`${min_length === max_length ? "" : `${min_length} to `}${countOf(max_length, "character")}`];
}
