/** An independent picture of a decimal: an integer and how many of its digits stand behind the point. */
import * as fc from "fast-check";

export interface Scaled {
  readonly digits: bigint;
  readonly places: number;
}

export const scaled = (limit = 10n ** 25n): fc.Arbitrary<Scaled> =>
  fc.record({ digits: fc.bigInt({ min: -limit, max: limit }), places: fc.integer({ min: 0, max: 8 }) });

export function printScaled({ digits, places }: Scaled): string {
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, "0");
  const whole = text.slice(0, text.length - places);
  const fraction = text.slice(text.length - places).replace(/0+$/, "");
  const sign = digits < 0n ? "-" : "";
  return fraction === "" ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

/** Both with the larger number of places. */
export function align(left: Scaled, right: Scaled): { left: bigint; right: bigint; places: number } {
  const places = Math.max(left.places, right.places);
  return {
    left: left.digits * 10n ** BigInt(places - left.places),
    right: right.digits * 10n ** BigInt(places - right.places),
    places,
  };
}
