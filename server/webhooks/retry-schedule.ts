const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long to wait after the first failure, the second one and so on; after as many and one more it is given up. */
const waits: readonly number[] = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];
const longestWait = 24 * hour;
const jitter = 0.2;

export interface FailedAttempt {
  /** Counted from 1. */
  readonly failures: number;
  readonly now: number;
  /** The header as it was answered. */
  readonly retryAfter: string | undefined;
  /** From 0 to 1, so that many deliveries that failed together are not sent together again. */
  readonly random: number;
}

/** When to try again, in milliseconds since the epoch; undefined when it is given up. */
export function nextAttemptAt({ failures, now, retryAfter, random }: FailedAttempt): number | undefined {
  const wait = waits[failures - 1];
  if (wait === undefined) return undefined;
  const asked = retryAfter === undefined ? 0 : readRetryAfter(retryAfter, now);
  return now + Math.max(Math.round(wait * (1 + jitter * random)), Math.min(asked, longestWait));
}

/** Seconds or a date (RFC 9110, 10.2.3) -> milliseconds from now; 0 for anything else. */
function readRetryAfter(header: string, now: number): number {
  if (/^\d{1,9}$/.test(header)) return Number(header) * second;
  const at = Date.parse(header);
  return Number.isNaN(at) ? 0 : Math.max(0, at - now);
}
