/** Splits a whole amount over weights so that the parts add up exactly (largest remainder; of equals the first wins). */
import { add, compare } from "./arithmetic.ts";
import type { Numeric } from "./decimal.ts";
import { toDecimal } from "./decimal.ts";

export interface Allocation {
  readonly total: number;
  readonly weights: readonly Numeric[];
  /** What all weights would add up to when nothing is left over; their sum when absent. */
  readonly of?: Numeric;
}

/** `bad_weight`: negative, or all are zero. `too_much`: the weights add up to more than `of`. */
export type AllocationFailure = "bad_weight" | "too_much";

/** The parts, which add up to the share of `total` that the weights have of `of`, cut to a whole minor unit. */
export function allocate({ total, weights, of }: Allocation): readonly number[] | AllocationFailure {
  const sum = weights.reduce<Numeric>(add, 0);
  const whole = of ?? sum;
  if (weights.some((weight) => compare(weight, 0) < 0) || sum === 0) return "bad_weight";
  if (compare(sum, whole) > 0) return "too_much";
  const size = Math.abs(total);
  const parts = splitPlainly(size, weights, whole) ?? splitExactly(size, weights, whole);
  return total < 0 ? parts.map((part) => 0 - part) : parts;
}

/** `total` in `count` parts that differ by one minor unit at most, the larger ones first. */
export function equalPart(total: number, count: number, index: number): number {
  const size = Math.abs(total);
  const remainder = size % count;
  return Math.sign(total) * ((size - remainder) / count + (index < remainder ? 1 : 0)) + 0;
}

function splitExactly(total: number, weights: readonly Numeric[], of: Numeric): readonly number[] {
  const scaled = toIntegers([...weights, of]);
  const whole = scaled.pop() ?? 1n;
  const sum = scaled.reduce((left, right) => left + right, 0n);
  const amount = (BigInt(total) * sum) / whole;
  const products = scaled.map((weight) => amount * weight);
  const floors = products.map((product) => Number(product / sum));
  const left = Number(amount) - floors.reduce((all, floor) => all + floor, 0);
  return raiseLargest(
    floors,
    products.map((product) => product % sum),
    left,
  );
}

/** The same proportions without fractions. */
function toIntegers(numbers: readonly Numeric[]): bigint[] {
  const texts = numbers.map((number) => toDecimal(number).toFixed());
  const places = Math.max(...texts.map((text) => (text.split(".")[1] ?? "").length));
  return texts.map((text) => {
    const [whole = "", fraction = ""] = text.split(".");
    return BigInt(whole + fraction.padEnd(places, "0"));
  });
}

/** The same for whole weights whose products are safe integers, as those of real claims are; twenty times as fast. */
function splitPlainly(total: number, weights: readonly Numeric[], of: Numeric): readonly number[] | undefined {
  if (typeof of !== "number" || !Number.isSafeInteger(total * of)) return undefined;
  let sum = 0;
  for (const weight of weights) {
    if (typeof weight !== "number") return undefined;
    sum += weight;
  }
  const amount = (total * sum - ((total * sum) % of)) / of;
  const floors: number[] = [];
  const remainders: number[] = [];
  let left = amount;
  for (const weight of weights) {
    const remainder = (amount * Number(weight)) % sum;
    const floor = (amount * Number(weight) - remainder) / sum;
    floors.push(floor);
    remainders.push(remainder);
    left -= floor;
  }
  return raiseLargest(floors, remainders, left);
}

/** One more for the `count` parts with the largest remainders. */
function raiseLargest(
  floors: readonly number[],
  remainders: readonly (number | bigint)[],
  count: number,
): readonly number[] {
  if (count === 0) return floors;
  const order = remainders.map((_, index) => index).toSorted((a, b) => byRemainder(remainders, a, b));
  const raised = [...floors];
  for (const index of order.slice(0, count)) raised[index] = (raised[index] ?? 0) + 1;
  return raised;
}

function byRemainder(remainders: readonly (number | bigint)[], a: number, b: number): number {
  const [left = 0, right = 0] = [remainders[a], remainders[b]];
  return left === right ? a - b : left < right ? 1 : -1;
}
