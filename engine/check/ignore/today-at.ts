/** The day of a moment (milliseconds since the epoch) as `checkModule` takes it: in UTC, so that an ignore expires everywhere at once. */
export function todayAt(now: number): string {
  return new Date(now).toISOString().slice(0, "YYYY-MM-DD".length);
}
