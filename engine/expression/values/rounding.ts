/** Rounding to a number of decimal places. */
import { add } from "./arithmetic.ts";
import { normalise, toDecimal } from "./decimal.ts";
import type { Numeric } from "./decimal.ts";

/** `down` is toward zero and `up` away from it; `half_up` sends a half away from zero. */
export type RoundingMode = "down" | "half_up" | "half_even" | "up";

export const roundingModes = ["down", "half_up", "half_even", "up"] as const satisfies readonly RoundingMode[];

const bigModes = { down: 0, half_up: 1, half_even: 2, up: 3 } as const;

export function isRoundingMode(value: unknown): value is RoundingMode {
  return roundingModes.some((mode) => mode === value);
}

/** `places` may be negative: -2 rounds to hundreds. */
export function round(value: Numeric, mode: RoundingMode, places = 0): Numeric {
  if (typeof value === "number" && places >= 0) return value;
  return normalise(toDecimal(value).round(places, bigModes[mode]));
}

export function floor(value: Numeric): Numeric {
  if (typeof value === "number") return value;
  return value.s < 0 ? roundAway(value, -1) : round(value, "down");
}

export function ceil(value: Numeric): Numeric {
  if (typeof value === "number") return value;
  return value.s > 0 ? roundAway(value, 1) : round(value, "down");
}

/** A decimal may be whole when it is too large for a number; then it stays. */
function roundAway(value: Numeric, step: -1 | 1): Numeric {
  const whole = round(value, "down");
  return toDecimal(whole).eq(toDecimal(value)) ? whole : add(whole, step);
}
