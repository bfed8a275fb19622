import type { Tally } from "../../change/index.ts";
import type { Terminal } from "../terminal.ts";

export interface ImpactProgress {
  onProgress(tally: Tally): void;
  /** Leaves an empty line for what comes next. */
  close(): void;
}

const firstAfter = 1000;
const thenEvery = 250;

/** How far a long run is, in one line of a terminal that is written over and over. */
export function createImpactProgress(
  terminal: Pick<Terminal, "now" | "writeTalk">,
  isWatched = process.stderr.isTTY,
): ImpactProgress {
  let next = terminal.now() + firstAfter;
  let longest = 0;
  const say = (text: string): void => {
    terminal.writeTalk(`\r${text.padEnd(longest)}`);
    longest = Math.max(longest, text.length);
  };
  return {
    onProgress: ({ read, changed, unreadable }) => {
      if (!isWatched || terminal.now() < next) return;
      next = terminal.now() + thenEvery;
      say(`${read + unreadable} claims, ${changed} look different`);
    },
    close: () => {
      if (longest > 0) terminal.writeTalk(`\r${"".padEnd(longest)}\r`);
    },
  };
}
