import { localToInstant, parseDay, parseInstant } from "../expression/values/index.ts";

/** Milliseconds since the epoch of an instant, or of the beginning of a day in a time zone. */
export function toMoment(text: string, zone: string): number | undefined {
  const instant = parseInstant(text);
  if (instant !== undefined) return instant;
  const day = parseDay(text, zone);
  return day === undefined ? undefined : localToInstant(day, 0, zone);
}
