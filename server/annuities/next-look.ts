import type { AnnuityRequest } from "../../engine/index.ts";

const minute = 60_000;

/** An instant as it stands in `next_run_at`: on the minute, so that the jobs can ask for each minute by name. */
export function lookAt(instant: number): string {
  return new Date(Math.ceil(instant / minute) * minute).toISOString();
}

/** Every minute after `since` and up to `now`, as `next_run_at` names them. */
export function minutesBetween(since: number, now: number): readonly string[] {
  const minutes: string[] = [];
  for (let at = (Math.floor(since / minute) + 1) * minute; at <= now; at += minute) minutes.push(lookAt(at));
  return minutes;
}

/**
 * An annuity that goes on: the jobs passed its overdue runs by while it was paused or its claim was not released, and will
 * not come back by themselves. The same object where nothing is overdue.
 */
export function lookAgain<Annuity extends Pick<AnnuityRequest, "next_run_at">>(annuity: Annuity, at: string): Annuity {
  const { next_run_at } = annuity;
  const overdue = next_run_at === undefined || next_run_at <= at;
  return overdue ? { ...annuity, next_run_at: lookAt(Date.parse(at)) } : annuity;
}
