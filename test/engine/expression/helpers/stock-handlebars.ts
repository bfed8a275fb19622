/** Runs a template in stock Handlebars with our rows as its helpers: an engine for examples that is not our compiler. */
import Handlebars from "handlebars";

import { helperTable } from "../../../../engine/expression/helpers/index.ts";
import { isDecimal, toPrinted } from "../../../../engine/expression/values/index.ts";
import type { Decimal } from "../../../../engine/expression/values/index.ts";
import type { HelperContext, HelperRow, Value } from "../../../../engine/model/expression.ts";

export const exampleContext: HelperContext = {
  now: Date.parse("2024-06-14T09:30:00.000Z"),
  zone: "Africa/Johannesburg",
  locale: "en-ZA",
  currency: "ZAR",
  notes: null,
};

export function renderExample(template: string, scope: unknown): string {
  const handlebars = Handlebars.create();
  for (const row of helperTable.values()) handlebars.registerHelper(row.name, toHandlebarsHelper(row));
  return handlebars.compile(template, { noEscape: true })(scope);
}

/** What Handlebars gives after the arguments; the branches only to a block. */
interface Options {
  readonly hash: Readonly<Record<string, unknown>>;
  readonly fn?: (scope: unknown) => string;
  readonly inverse?: (scope: unknown) => string;
}

function isOptions(value: unknown): value is Options {
  return typeof value === "object" && value !== null && "hash" in value;
}

function toHandlebarsHelper(row: HelperRow) {
  return function helper(this: unknown, ...given: unknown[]): unknown {
    const options: unknown = given.pop();
    if (!isOptions(options)) throw new Error("Handlebars passes its options last");
    const result = call(row, given.map(toValue), options.hash);
    if (row.block !== true || options.fn === undefined) return isDecimal(result) ? new PrintedDecimal(result) : result;
    return result === true ? options.fn(this) : options.inverse?.(this);
  };
}

function call(row: HelperRow, positional: readonly Value[], hash: Readonly<Record<string, unknown>>): Value {
  const written = [...positional, ...Object.values(hash).map(toValue)];
  if (row.acceptsMissing !== true && written.includes(undefined)) return undefined;
  const named = (row.named ?? []).map(({ name }) => toValue(hash[name]));
  const missing = named.length === 0 ? 0 : row.parameters.length - positional.length;
  return row.apply(exampleContext, ...positional, ...Array.from({ length: missing }, () => undefined), ...named);
}

function toValue(value: unknown): Value {
  if (value instanceof PrintedDecimal) return value.decimal;
  return value === null ? undefined : value;
}

/** Handlebars prints by concatenation, at which a strict decimal throws. */
class PrintedDecimal {
  readonly decimal: Decimal;

  constructor(decimal: Decimal) {
    this.decimal = decimal;
  }

  toString(): string {
    return toPrinted(this.decimal);
  }
}
