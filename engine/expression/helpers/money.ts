/** Helpers for amounts, which are always in minor units. */
import type { HelperContext, HelperRow, Value } from "../../model/expression.ts";
import {
  formatExact,
  formatMoney,
  formatRand,
  isDecimal,
  minorUnitDigits,
  percentOf,
  plainFormat,
} from "../values/index.ts";
import type { Numeric } from "../values/index.ts";
import { note, quote, readInteger, readNumber, readText } from "./arguments.ts";

function applyPercent(context: HelperContext, amountArgument: Value, percentageArgument: Value): Value {
  const amount = readNumber(context, amountArgument);
  const percentage = readNumber(context, percentageArgument);
  return amount === undefined || percentage === undefined ? undefined : percentOf(amount, percentage);
}

function applyFormatCurrency(
  context: HelperContext,
  amountArgument: Value,
  currencyArgument: Value,
  localeArgument: Value,
): Value {
  const amount = readNumber(context, amountArgument);
  const currency = readText(context, currencyArgument ?? context.currency);
  const locale = readText(context, localeArgument ?? context.locale);
  if (currencyArgument === undefined && context.currency === undefined) return note(context, "no currency is named");
  if (amount === undefined || currency === undefined || locale === undefined) return undefined;
  const text = formatMoney(amount, currency, locale);
  if (text === undefined) {
    const isUnknown = minorUnitDigits(currency) === undefined;
    return note(context, isUnknown ? `${quote(currency)} is not a currency` : `${quote(locale)} is not a locale`);
  }
  if (isDecimal(amount)) noteFraction(context, amount);
  return text;
}

function noteFraction(context: HelperContext, amount: Numeric): void {
  note(context, `${quote(amount)} is shown without its fraction of a minor unit`);
}

function applyFormatNumber(
  context: HelperContext,
  argument: Value,
  placesArgument: Value,
  localeArgument: Value,
): Value {
  const number = readNumber(context, argument);
  const places = readInteger(context, placesArgument);
  const locale = readText(context, localeArgument ?? context.locale);
  if (number === undefined || locale === undefined) return undefined;
  if (places === undefined && placesArgument !== undefined) return undefined;
  if (places !== undefined && (places < 0 || places > 20)) {
    return note(context, `${places} is not a number of decimal places from 0 to 20`);
  }
  const format = plainFormat(locale, places);
  return format === null ? note(context, `${quote(locale)} is not a locale`) : formatExact(format, number);
}

function applyZarString(context: HelperContext, argument: Value): Value {
  const amount = readNumber(context, argument);
  if (isDecimal(amount)) noteFraction(context, amount);
  return amount === undefined ? undefined : formatRand(amount);
}

export const moneyHelpers: readonly HelperRow[] = [
  {
    name: "percent",
    group: "money",
    summary: "A percentage of an amount, exactly: fractions of a minor unit are kept.",
    parameters: [
      { name: "amount", type: "money" },
      { name: "percentage", type: "number" },
    ],
    returns: "money",
    examples: [
      { template: "{{percent 100001 33}}", output: "33000.33" },
      { template: "{{percent 99999 claim.share}}", scope: { claim: {} }, output: "" },
    ],
    apply: applyPercent,
  },
  {
    name: "formatCurrency",
    group: "money",
    summary: "An amount of minor units as text, in the module's currency and locale unless others are named.",
    parameters: [
      { name: "amount", type: "money" },
      { name: "currency", type: "text", optional: true },
    ],
    named: [{ name: "locale", type: "text", optional: true }],
    returns: "text",
    portable: true,
    examples: [
      { template: "{{formatCurrency 123456 'GBP' locale='en-GB'}}", output: "£1,234.56" },
      { template: "{{formatCurrency 1234 'JPY' locale='en-US'}}", output: "¥1,234" },
      { template: "{{formatCurrency claim.amount 'GBP'}}", scope: { claim: {} }, output: "" },
    ],
    apply: applyFormatCurrency,
  },
  {
    name: "formatNumber",
    group: "number",
    summary: "A number with the separators of a locale, and with a fixed number of decimal places when one is given.",
    parameters: [
      { name: "value", type: "number" },
      { name: "places", type: "number", optional: true },
    ],
    named: [{ name: "locale", type: "text", optional: true }],
    returns: "text",
    examples: [
      { template: "{{formatNumber 1234567.891 2 locale='en-GB'}}", output: "1,234,567.89" },
      { template: "{{formatNumber 1234567.891 locale='de-DE'}}", output: "1.234.567,891" },
    ],
    apply: applyFormatNumber,
  },
  {
    name: "zarString",
    group: "money",
    summary: "An amount of cents as South African rand.",
    parameters: [{ name: "amount", type: "money" }],
    returns: "text",
    portable: true,
    examples: [
      { template: "{{zarString 100000}}", output: "R1,000.00" },
      { template: "{{zarString claim.amount}}", scope: { claim: {} }, output: "" },
    ],
    apply: applyZarString,
  },
];
