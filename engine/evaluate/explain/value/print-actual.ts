import { formatExact } from "../../../expression/values/number-format.ts";
import {
  divide,
  formatMoney,
  isDecimal,
  minorUnitDigits,
  toNumeric,
  toPrinted,
} from "../../../expression/values/index.ts";
import type { Expression, Value } from "../../../model/expression.ts";
import type { CompiledModule } from "../../../model/module.ts";
import { blockOf, describeValue } from "../../reason/describe-operand.ts";

const longestText = 80;

/** A value of this claim in words: money as money, an option by its label, a text in quotes. */
export function printActual(value: Value, subject: Expression | undefined, module: CompiledModule): string {
  if (value === undefined || value === "") return "no value";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "object" && !isDecimal(value)) {
    return Array.isArray(value) ? `a list of ${value.length}` : "a group of values";
  }
  if (subject?.kind === "reference") {
    const label = printKnown(value, subject, module);
    if (label !== undefined) return label;
  }
  const text = shorten(toPrinted(value));
  return typeof value === "string" ? `“${text}”` : text;
}

/** What the words of the form say of a field; an amount only where its block has it in this module's words. */
function printKnown(value: Value, subject: Expression, module: CompiledModule): string | undefined {
  const literal: Expression = { kind: "literal", value, span: subject.span };
  if (isMoneyField(subject, module)) return printMoney(value, currencyOf(subject, module), module);
  const text = describeValue(literal, subject, { module, textOf: () => "" });
  return shorten(text);
}

export function isMoneyField(expression: Expression, module: CompiledModule): boolean {
  if (expression.kind !== "reference") return false;
  return blockOf(expression, module)?.type === "input.currency" || expression.path.at(-1) === "sum_assured";
}

function currencyOf(subject: Expression, module: CompiledModule): string | undefined {
  const isoCode = (blockOf(subject, module)?.block as { isoCode?: unknown } | undefined)?.isoCode;
  return typeof isoCode === "string" && isoCode !== "" ? isoCode : module.currency;
}

/** Minor units as money, with every fraction of a minor unit that there is. */
export function printMoney(value: Value, currency: string | undefined, { locale }: CompiledModule): string | undefined {
  const number = toNumeric(value);
  if (number === undefined || currency === undefined) return undefined;
  const cut = formatMoney(number, currency, locale);
  const digits = minorUnitDigits(currency);
  if (typeof number === "number" || cut === undefined || digits === undefined) return cut;
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: 20,
  });
  return formatExact(format, divide(number, 10 ** digits) ?? number);
}

export function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > longestText ? `${line.slice(0, longestText - 1)}…` : line;
}
