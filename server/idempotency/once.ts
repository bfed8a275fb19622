import type { Answer } from "../http/answer.ts";
import type { Refused } from "../problem.ts";
import type { Commit } from "../store/store.ts";

/** A call with an Idempotency-Key: what its handler needs for the call to have its effect once, however often it is sent. */
export interface Once {
  /** What the change's own commit must write too, so that the same call sent again is given this answer. */
  remember(answer: Answer): Remembered;
  /**
   * One of several changes that the call makes in commits of their own, counted from 0: carried out unless an earlier
   * sending has done so, and then its answer again.
   */
  part(place: number, change: (once: Once) => Promise<Outcome>): Promise<Outcome>;
}

export type Outcome = Answer | Refused;

export type Remembered = Pick<Commit, "reads" | "puts">;

/** What a change leaves, before it is committed -> what is to be committed with it; undefined for a call without a key. */
export type Remember<Result> = (after: Result) => Remembered | undefined;

export function withRemembered(commit: Commit, remembered: Remembered | undefined): Commit {
  if (!remembered) return commit;
  return {
    ...commit,
    reads: [...commit.reads, ...remembered.reads],
    puts: [...commit.puts, ...remembered.puts],
  };
}
