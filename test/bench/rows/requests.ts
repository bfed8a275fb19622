import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startServerProcess } from "../http/start-server-process.ts";
import { blockKey, openingOfClaim, payoutsModule, payoutsOfClaim } from "../requests/payouts-module.ts";
import { type Post, type Posted, postAll } from "../requests/post-all.ts";
import { type Result, type Row, toResult } from "../row.ts";
import { inBenchFolder } from "../store/bench-folder.ts";
import { startPostgres } from "../../support/postgres/start-postgres.ts";

const clientCounts = [1, 16, 64];
const callsOf = new Map([
  [1, 1_000],
  [16, 4_000],
  [64, 6_000],
]);
const warmUpCalls = 500;
// What an insurer is promised of the creation of a request.
const mostMilliseconds = 150;

/**
 * Disbursement requests created over HTTP on both stores, beside a bare Fastify that appends a line and waits for the disk
 * before it answers.
 */
export const requests: Row = {
  measure: () =>
    inBenchFolder(async (folder) => {
      const modulePath = join(folder, "ten-payouts.json");
      writeFileSync(modulePath, JSON.stringify(payoutsModule));
      const reference = await measureReference(join(folder, "lines"));
      const task = { serve: "engine", modulePath } as const;
      const embedded = await measureServer({ ...task, dataFolder: join(folder, "data") });
      const results = compare("embedded", embedded, reference);
      const database = await startPostgres({ durable: true });
      if ("reason" in database) {
        console.error(`PostgreSQL is not measured: ${database.reason}.`);
        return results;
      }
      try {
        const databaseUrl = `${database.url}/postgres`;
        const measured = await measureServer({ ...task, dataFolder: join(folder, "beside"), databaseUrl });
        return [...results, ...compare("PostgreSQL", measured, reference)];
      } finally {
        await database.stop();
      }
    }),
};

type Measured = ReadonlyMap<number, Posted>;

async function measureReference(path: string): Promise<Measured> {
  const server = await startServerProcess({ serve: "appending", path });
  try {
    const calls = (count: number): readonly Post[] => Array.from({ length: count }, () => ({ url: server.url }));
    await postAll(calls(warmUpCalls), 16);
    return await forEachCount((clients) => postAll(calls(callsOf.get(clients) ?? 0), clients));
  } finally {
    await server.stop();
  }
}

async function measureServer(task: Parameters<typeof startServerProcess>[0]): Promise<Measured> {
  const server = await startServerProcess(task);
  try {
    await postAll(await openBlocks(server.url, warmUpCalls), 16);
    return await forEachCount(async (clients) => {
      const posts = await openBlocks(server.url, callsOf.get(clients) ?? 0);
      return postAll(posts, clients);
    });
  } finally {
    await server.stop();
  }
}

async function forEachCount(measure: (clients: number) => Promise<Posted>): Promise<Measured> {
  const measured = new Map<number, Posted>();
  for (const clients of clientCounts) measured.set(clients, await measure(clients));
  return measured;
}

/** The calls that create so many requests, each of a block of its own; clients work on different claims. */
async function openBlocks(url: string, count: number): Promise<readonly Post[]> {
  const claims: string[] = [];
  const openings = Array.from({ length: count / payoutsOfClaim }, () => ({
    url: `${url}/v1/claims`,
    body: openingOfClaim,
  }));
  await postAll(openings, 16, (location) => claims.push(location));
  return Array.from({ length: payoutsOfClaim }, (_, place) =>
    claims.map((claim) => ({ url: `${url}${claim}/blocks/${blockKey(place)}/request` })),
  ).flat();
}

function compare(store: string, ours: Measured, reference: Measured): readonly Result[] {
  return clientCounts.flatMap((clients) => {
    const [own, other] = [ours.get(clients), reference.get(clients)];
    if (!own || !other) return [];
    const who = `${clients} client${clients === 1 ? "" : "s"}, ${store}`;
    return [
      toResult({
        name: `requests created, ${who}; append and sync`,
        ours: own.perSecond,
        reference: other.perSecond,
        ratio: own.perSecond / other.perSecond,
        unit: "/s",
      }),
      toResult({
        name: `  p99`,
        ours: own.p99,
        reference: other.p99,
        ratio: other.p99 / own.p99,
        unit: "ms",
        target: { most: mostMilliseconds },
      }),
    ];
  });
}
