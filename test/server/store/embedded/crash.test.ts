import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Store } from "../../../../server/store/store.ts";
import { allEvents, claim } from "../commit-samples.ts";
import { openForTest } from "./open-for-test.ts";
import { temporaryFolders } from "./temporary-folders.ts";

const newFolder = temporaryFolders();
const child = fileURLToPath(new URL("committing-child.ts", import.meta.url));
const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** Runs the child; `killAfterMs` counts from its first acknowledged commit. Gives its lines. */
async function runChild(command: string, args: readonly string[], killAfterMs?: number): Promise<string[]> {
  const running = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  running.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (output === "" && killAfterMs !== undefined) setTimeout(() => running.kill("SIGKILL"), killAfterMs);
    output += text;
  });
  await once(running, "close");
  // The last line may be cut: then nobody has read that acknowledgement.
  return output.split("\n").slice(0, -1);
}

function lastVersions(lines: readonly string[]): Map<string, number> {
  return new Map(lines.map((line) => line.split(" ")).map(([id = "", version]) => [id, Number(version)]));
}

async function expectWholeChain(store: Store, id: string, version: number): Promise<void> {
  const events = await allEvents(store, claim(id));
  expect(events).toHaveLength(version);
  for (const [at, event] of events.entries()) expect(event.previous).toBe(events[at - 1]?.hash ?? null);
}

describe("a process that is killed", () => {
  test("leaves every acknowledged commit, and no half of one", async () => {
    const folder = newFolder();
    const delays = fc.sample(fc.integer({ min: 20, max: 220 }), { seed: 3, numRuns: 5 });
    for (const delay of delays) {
      const acknowledged = lastVersions(
        await runChild(process.execPath, ["--import", "tsx", child, folder, "8"], delay),
      );
      expect(acknowledged.size).toBeGreaterThan(0);
      const { store } = await openForTest(folder);
      for (const [id, version] of acknowledged) {
        const found = await store.read("claims", id);
        // The last commit may have become durable without its acknowledgement being read.
        expect([version, version + 1]).toContain(found?.version);
        expect(found?.document["version"]).toBe(found?.version);
        await expectWholeChain(store, id, found?.version ?? 0);
      }
      await store.close();
    }
  });
});

describe.skipIf(process.platform === "win32")("a disk that takes no more", () => {
  test("fails the commits with its reason, and loses none that was acknowledged", async () => {
    const folder = newFolder();
    // No file of the child may grow beyond 1000 blocks of 512 bytes.
    const limited = `ulimit -f 1000; exec "${process.execPath}" --import tsx "${child}" "${folder}" 4 5000`;
    const lines = await runChild("/bin/sh", ["-c", limited]);
    const failures = lines.filter((line) => line.startsWith("CB"));
    expect(failures).toEqual(Array.from({ length: 4 }, () => "CB6007 EFBIG"));
    const acknowledged = lastVersions(lines.filter((line) => line.startsWith("c")));
    const inMemory = lastVersions(lines.filter((line) => line.startsWith("memory ")).map((line) => line.slice(7)));
    expect(acknowledged.size).toBe(4);
    expect(inMemory).toEqual(acknowledged);

    const { store } = await openForTest(folder);
    for (const [id, version] of acknowledged) {
      expect(await store.read("claims", id)).toMatchObject({ version });
      await expectWholeChain(store, id, version);
    }
    await store.close();
  });
});
