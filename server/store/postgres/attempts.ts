import { setTimeout as pause } from "node:timers/promises";

const shortestPauseMs = 50;
const longestPauseMs = 500;

/** Tries again, at longer and longer intervals, as long as `mayHelp` says so of the error and the deadline is not over. */
export async function attemptUntil<Result>(
  deadline: number,
  mayHelp: (error: unknown) => boolean,
  attempt: () => Promise<Result>,
): Promise<Result> {
  for (let waitMs = shortestPauseMs; ; waitMs = Math.min(waitMs * 2, longestPauseMs)) {
    try {
      return await attempt();
    } catch (error) {
      if (!mayHelp(error) || performance.now() > deadline) throw error;
    }
    await pause(waitMs);
  }
}
