/** Exact arithmetic; two safe integers never leave plain JavaScript numbers. */
import { Decimal, normalise, toDecimal } from "./decimal.ts";
import type { Numeric } from "./decimal.ts";

const hundredth = Decimal("0.01");
const inverses: ReadonlyMap<Numeric, Decimal> = new Map([
  [10, Decimal("0.1")],
  [100, hundredth],
  [1000, Decimal("0.001")],
]);

export function add(left: Numeric, right: Numeric): Numeric {
  if (typeof left === "number" && typeof right === "number") {
    // A sum or product beyond 2^53 rounds to a number that is not safe either, so this test finds every overflow.
    const sum = left + right;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return normalise(toDecimal(left).plus(toDecimal(right)));
}

export function subtract(left: Numeric, right: Numeric): Numeric {
  if (typeof left === "number" && typeof right === "number") {
    const difference = left - right;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return normalise(toDecimal(left).minus(toDecimal(right)));
}

export function multiply(left: Numeric, right: Numeric): Numeric {
  if (typeof left === "number" && typeof right === "number") {
    const product = left * right;
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return normalise(toDecimal(left).times(toDecimal(right)));
}

/** Exact, or rounded half up at 34 decimal places; undefined for a division by zero. */
export function divide(left: Numeric, right: Numeric): Numeric | undefined {
  if (right === 0) return undefined;
  if (typeof left === "number" && typeof right === "number") {
    if (left % right === 0) return left / right + 0;
    // A percentage of an amount is what is divided most, and a product is found four times as fast.
    const inverse = inverses.get(right);
    if (inverse !== undefined) return toDecimal(left).times(inverse);
  }
  return normalise(toDecimal(left).div(toDecimal(right)));
}

/** The remainder with the sign of `left`, as in JavaScript; undefined for a division by zero. */
export function modulo(left: Numeric, right: Numeric): Numeric | undefined {
  if (right === 0) return undefined;
  if (typeof left === "number" && typeof right === "number") return (left % right) + 0;
  return normalise(toDecimal(left).mod(toDecimal(right)));
}

/** `percentage` hundredths of `amount`; exact, because nothing is divided. */
export function percentOf(amount: Numeric, percentage: Numeric): Numeric {
  const product = multiply(amount, percentage);
  if (typeof product === "number" && product % 100 === 0) return product / 100;
  return normalise(toDecimal(product).times(hundredth));
}

export function negate(value: Numeric): Numeric {
  return typeof value === "number" ? 0 - value : toDecimal(value).neg();
}

export function abs(value: Numeric): Numeric {
  return typeof value === "number" ? Math.abs(value) : toDecimal(value).abs();
}

export function compare(left: Numeric, right: Numeric): -1 | 0 | 1 {
  if (typeof left === "number" && typeof right === "number") return left < right ? -1 : left > right ? 1 : 0;
  return toDecimal(left).cmp(toDecimal(right));
}
