/** Values that stand for all values, as far as comparisons with some landmarks can tell them apart. */
import { add, compare, divide, floor, type Numeric, toNumeric, toPrinted } from "../../expression/values/index.ts";
import type { Value } from "../../model/expression.ts";

/** No author writes a text with this character, so it equals nothing that a condition names. */
const otherText = "\u0000";

const unlikeNumbers: readonly Value[] = [undefined, "", otherText, "true", "false", true, false, []];

/** Of a field about which nothing is known: any JSON value, or none. Most tests show all that they can be before the numbers. */
export function* anyValue(landmarks: readonly Value[]): Iterable<Value> {
  yield* unlikeNumbers;
  yield* landmarks;
  const points = pointsOf(landmarks);
  yield* numbersAround(points, false);
  // A number may also come as a text, in more than one spelling.
  for (const point of points) {
    yield toPrinted(point);
    yield ` ${toPrinted(point)}`;
  }
}

export function anyNumber(landmarks: readonly Value[]): readonly Value[] {
  return [undefined, ...numbersAround(pointsOf(landmarks), false)];
}

/** Of a number that is at least (1) or at most (-1) each of these. */
export function anyNumberBeyond(
  bounds: readonly Numeric[],
  side: 1 | -1,
): (landmarks: readonly Value[]) => readonly Value[] {
  return (landmarks) =>
    anyNumber([...landmarks, ...bounds]).filter((value) => {
      const number = toNumeric(value);
      return number === undefined || bounds.every((bound) => compare(number, bound) * side >= 0);
    });
}

/** Of a field that is a number. A text that it is compared with counts as a value of it, as in `oneOf`. */
export function anyNumberOr(landmarks: readonly Value[]): readonly Value[] {
  return [...anyNumber(landmarks), ...landmarks];
}

export function anyWholeNumber(landmarks: readonly Value[]): readonly Value[] {
  return [undefined, ...numbersAround(pointsOf(landmarks), true)];
}

/**
 * Of a field with a closed list of values. What it is compared with counts as one of them: that a text is no value of the
 * field is another rule's to say.
 */
export function oneOf(values: readonly Value[]): (landmarks: readonly Value[]) => readonly Value[] {
  return (landmarks) => [undefined, ...values, ...landmarks];
}

/** In rising order. Zero is always one: it counts as no. */
function pointsOf(landmarks: readonly Value[]): readonly Numeric[] {
  const numbers = [0, ...landmarks].map(toNumeric).filter((number) => number !== undefined);
  const sorted = numbers.toSorted(compare);
  return sorted.filter((number, index) => index === 0 || compare(sorted[index - 1] ?? 0, number) !== 0);
}

/** The points themselves, and one number from each stretch before, between and after them. */
function numbersAround(points: readonly Numeric[], whole: boolean): readonly Value[] {
  return points.flatMap((point, index): readonly Numeric[] => {
    const next = points[index + 1];
    const before = index === 0 ? [add(floor(point), -1)] : [];
    const after = next === undefined || whole ? add(floor(point), 1) : middle(point, next);
    const numbers = [...before, point, after];
    return numbers.filter((number) => !whole || (isWhole(number) && (next === undefined || compare(number, next) < 0)));
  });
}

function middle(first: Numeric, second: Numeric): Numeric {
  return divide(add(first, second), 2) ?? first;
}

function isWhole(number: Numeric): boolean {
  return typeof number === "number";
}
