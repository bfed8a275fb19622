import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../../../support/postgres/test-database.ts";
import { expectWholeChains } from "../expect-whole-chains.ts";
import { openPostgresForTest } from "./postgres-for-test.ts";

const database = await openTestDatabase();
const child = fileURLToPath(new URL("committing-child.ts", import.meta.url));
const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** Runs the child until some time after its first acknowledged commit; gives the last version it said of each document. */
async function runUntilKilled(killAfterMs: number): Promise<ReadonlyMap<string, number>> {
  const args = ["--import", "tsx", child, database.url, "8"];
  const running = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  running.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (output === "") void setTimeout(killAfterMs).then(() => running.kill("SIGKILL"));
    output += text;
  });
  await once(running, "close");
  // The last line may be cut: then nobody has read that acknowledgement.
  const lines = output.split("\n").slice(0, -1);
  return new Map(lines.map((line) => line.split(" ")).map(([id = "", version]) => [id, Number(version)]));
}

/** What the killed process sent last, the database may still be working on. */
async function untilNobodyIsConnected(): Promise<void> {
  const others = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
  while ((await database.run(others)).length > 0) await setTimeout(5);
}

describe.skipIf(database.reason)(`a server that is killed${database.note}`, () => {
  test("leaves every acknowledged commit in the database, and no half of one", async () => {
    const delays = fc.sample(fc.integer({ min: 5, max: 150 }), { seed: 3, numRuns: 3 });
    for (const delay of delays) {
      const acknowledged = await runUntilKilled(delay);
      expect(acknowledged.size).toBeGreaterThan(0);
      await untilNobodyIsConnected();
      const store = await openPostgresForTest(database.url);
      for (const [id, version] of acknowledged) {
        // The last commit may have become durable without its acknowledgement being read.
        const found = await store.read("claims", id);
        expect([version, version + 1]).toContain(found?.version);
        expect(found?.document["version"]).toBe(found?.version);
        const where = { claim_id: id };
        const { documents } = await store.list("payout_requests", { where, limit: 10_000 });
        expect(documents).toHaveLength(found?.version ?? 0);
      }
      await expectWholeChains(store);
      await store.close();
    }
  });
});
