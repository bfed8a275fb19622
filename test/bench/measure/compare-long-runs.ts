import type { Speeds } from "./compare-speed.ts";
import { median } from "./median.ts";

const turns = 5;
const warmUps = 2;

/** The same for work of a second and more: each run is a measurement. */
export function compareLongRuns(ours: () => unknown, reference: () => unknown): Speeds {
  const own: number[] = [];
  const other: number[] = [];
  for (let turn = -warmUps; turn < turns; turn++) {
    const took = { reference: microsecondsOf(reference), ours: microsecondsOf(ours) };
    if (turn < 0) continue;
    other.push(took.reference);
    own.push(took.ours);
  }
  const ratios = other.map((time, turn) => time / (own[turn] ?? Number.NaN));
  return { ours: median(own), reference: median(other), ratio: median(ratios) };
}

// What the run before left is collected first, so that it counts where it was made.
function microsecondsOf(run: () => unknown): number {
  globalThis.gc?.();
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
