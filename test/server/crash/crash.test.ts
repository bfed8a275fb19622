import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../../support/postgres/test-database.ts";
import { createRandomSource } from "../model/random-source.ts";
import { temporaryFolders } from "../store/embedded/temporary-folders.ts";
import { writeModule } from "../support/module-with-daily-annuities.ts";
import type { Place } from "../support/start-timed.ts";
import { checkWholeStore } from "./check-whole-store.ts";
import type { KnownClaim } from "./ledger.ts";
import { createMortalServer, type MortalServer } from "./mortal-server.ts";
import { putUnderLoad } from "./put-under-load.ts";
import { subscribeReceiver } from "./told-receiver.ts";

// The whole of it: CRASH_KILLS=50. CRASH_SEED gives the same kills and the same clients again.
const kills = Number(process.env["CRASH_KILLS"] ?? 3);
const seed = Number(process.env["CRASH_SEED"] ?? 20_260_302);
const timeout = 60_000 + kills * 15_000;
// Hours a kill, so that runs fall due all the time and no answer is older than the week for which it is kept.
const begin = Date.parse("2026-03-03T02:00:00Z");
const hour = 3_600_000;

const database = await openTestDatabase();
const newFolder = temporaryFolders();

describe(`G4: a server under load that is killed ${kills} times (CRASH_SEED=${seed})`, () => {
  it.concurrent("has all that it acknowledged, once, in a folder", { timeout }, async () => {
    expect(await survive({ folder: newFolder() })).toBeGreaterThan(kills * 10);
  });

  it.skipIf(database.reason).concurrent(`and in a database${database.note}`, { timeout }, async () => {
    expect(await survive({ folder: newFolder(), databaseUrl: database.url })).toBeGreaterThan(kills * 10);
  });
});

/** Gives the number of commits that it left. */
async function survive(data: Omit<Place, "module">): Promise<number> {
  const place = { ...data, module: await writeModule(newFolder()) };
  const server = createMortalServer(place, begin);
  const receiver = await subscribeReceiver(server);
  try {
    const claims = await killUnderLoad(server);
    await receiver.untilToldOfAll();
    expect(await server.end("SIGTERM")).toBe(0);
    return await checkWholeStore(place, claims);
  } finally {
    await server.end("SIGKILL");
    await receiver.close();
  }
}

async function killUnderLoad(server: MortalServer): Promise<readonly KnownClaim[]> {
  const random = createRandomSource(seed);
  const load = putUnderLoad(server, seed);
  const killing = async (): Promise<void> => {
    let now = begin;
    for (let killed = 0; killed < kills && !load.isOver(); killed += 1) {
      // Now and then while it starts and settles what became due.
      if (random.chance(0.9)) await load.untilMore(5 + random.below(100));
      if (random.chance(0.5)) await sleep(random.below(20));
      now += (1 + random.below(6)) * hour;
      await server.crash(now);
    }
    await load.untilMore(100);
  };
  try {
    await Promise.race([killing(), load.known]);
  } finally {
    load.end();
  }
  return load.known;
}
