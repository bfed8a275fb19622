import { measure } from "mitata";
import { median } from "./median.ts";

type Run = () => unknown;

export interface Speeds {
  /** Microseconds for one run. */
  readonly ours: number;
  readonly reference: number;
  /** How many times faster ours is. */
  readonly ratio: number;
}

const turns = 5;
const nanosecondsPerTurn = 300_000_000;

/** Measures both in turns, so that what else the machine does falls on both; the ratio is the median of the turns'. */
export async function compareSpeed(ours: Run, reference: Run): Promise<Speeds> {
  const own: number[] = [];
  const other: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    other.push(await microsecondsOf(reference));
    own.push(await microsecondsOf(ours));
  }
  const ratios = other.map((time, turn) => time / (own[turn] ?? Number.NaN));
  return { ours: median(own), reference: median(other), ratio: median(ratios) };
}

// The mean, because what a run leaves to the garbage collector is part of its cost.
async function microsecondsOf(run: Run): Promise<number> {
  const { avg } = await measure(run, { now: processorTime, min_cpu_time: nanosecondsPerTurn });
  return avg / 1000;
}

/** Nanoseconds that this process was given. What the machine does besides would otherwise be most of the time. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
}
