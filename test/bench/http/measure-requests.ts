import autocannon from "autocannon";
import { median } from "../measure/median.ts";

const rounds = 3;
const seconds = 3;
const connections = 10;

/** Requests answered in a second by each address: all of them in turns, each one's median. */
export async function measureRequests<Name extends string>(
  addresses: Readonly<Record<Name, string>>,
): Promise<Readonly<Record<Name, readonly number[]>>> {
  const entries = Object.entries(addresses) as [Name, string][];
  for (const [, url] of entries) await requestsPerSecond(url, 1);
  const measured = Object.fromEntries(entries.map(([name]) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const [name, url] of entries) measured[name].push(await requestsPerSecond(url, seconds));
  }
  return measured;
}

async function requestsPerSecond(url: string, duration: number): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({ url, duration, connections });
  if (non2xx > 0 || errors > 0) throw new Error(`${url} answered ${non2xx} refusals and ${errors} errors.`);
  return requests.average;
}

/** The median of the rounds' ratios: what disturbs a round disturbs both sides of it. */
export function compareRequests(
  ours: readonly number[],
  reference: readonly number[],
): Record<"ours" | "reference" | "ratio", number> {
  const ratios = ours.map((count, round) => count / (reference[round] ?? Number.NaN));
  return { ours: median(ours), reference: median(reference), ratio: median(ratios) };
}
