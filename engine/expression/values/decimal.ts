/**
 * Numbers as expressions see them: a JavaScript number while it is a safe integer, otherwise an exact decimal.
 * This is the only file that imports big.js.
 */
import { Big } from "big.js";

import type { Value } from "../../model/expression.ts";

export type Decimal = Big;
/** A safe integer, or a decimal that is not one. Compare with `compare`: a strict decimal throws at `<`. */
export type Numeric = number | Decimal;

/** A constructor of its own, so that its settings reach nobody else who uses big.js. Takes text only. */
export const Decimal = Big();
Decimal.strict = true;
Decimal.DP = 34;

// A longer text is no amount; reading it would only cost time.
const longestNumericText = 200;
const numericText = /^-?\d+(?:\.\d+)?$/;

export function isDecimal(value: unknown): value is Decimal {
  return typeof value === "object" && value instanceof Big;
}

/** True for what counts as a number without reading texts. */
export function isNumberValue(value: Value): value is Numeric {
  return typeof value === "number" || isDecimal(value);
}

/** The number that a value is or says; undefined for anything else, and for an integer that is no longer exact. */
export function toNumeric(value: Value): Numeric | undefined {
  if (typeof value === "number") return fromNumber(value);
  if (typeof value === "string") return fromText(value);
  return isDecimal(value) ? value : undefined;
}

export function toDecimal(value: Numeric): Decimal {
  return typeof value === "number" ? Decimal(String(value)) : value;
}

/** Brings a result back to a number when it is a safe integer. */
export function normalise(value: Decimal): Numeric {
  const isWhole = value.c.length - 1 <= value.e;
  if (!isWhole || value.e > 15) return value;
  const whole = Number(value.toFixed());
  // Adding 0 turns -0 into 0.
  return Number.isSafeInteger(whole) ? whole + 0 : value;
}

function fromNumber(value: number): Numeric | undefined {
  if (Number.isSafeInteger(value)) return value + 0;
  if (!Number.isFinite(value) || Number.isInteger(value)) return undefined;
  // A fraction in data is what its shortest text says, 0.14 and not 0.14000000000000001332.
  return Decimal(String(value));
}

function fromText(text: string): Numeric | undefined {
  if (text.length > longestNumericText) return undefined;
  const trimmed = text.trim();
  if (!numericText.test(trimmed)) return undefined;
  if (trimmed.length <= 15 && !trimmed.includes(".")) return Number(trimmed) + 0;
  return normalise(Decimal(trimmed));
}
