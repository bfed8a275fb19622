import { type Place, startTimed } from "../support/start-timed.ts";

/** A server that is killed and started again while its clients go on asking. */
export interface MortalServer {
  /** Where it is to be asked now; undefined while it does not serve. */
  address(): Promise<string | undefined>;
  /** Counts its starts. */
  life(): number;
  /** Kills it, wherever it is in its work or in its start, and starts it again with its clock at that instant. */
  crash(now: number): Promise<void>;
  /** Ends it for good; gives its exit code. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null>;
}

export function createMortalServer(place: Place, now: number): MortalServer {
  let life = 1;
  let isOver = false;
  let running = startTimed(place, now);
  return {
    address: () => running.url,
    life: () => life,
    async crash(next) {
      await running.end("SIGKILL");
      if (isOver) return;
      running = startTimed(place, next);
      life += 1;
    },
    end(signal) {
      isOver = true;
      return running.end(signal);
    },
  };
}
