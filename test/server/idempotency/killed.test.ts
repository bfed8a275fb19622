import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Store } from "../../../server/store/store.ts";
import { openTestDatabase } from "../../support/postgres/test-database.ts";
import { openForTest } from "../store/embedded/open-for-test.ts";
import { temporaryFolders } from "../store/embedded/temporary-folders.ts";
import { openPostgresForTest } from "../store/postgres/postgres-for-test.ts";
import { createRequest, releasedClaim } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";

const database = await openTestDatabase();
const newFolder = temporaryFolders();
const entry = fileURLToPath(new URL("dying-server.ts", import.meta.url));
const root = fileURLToPath(new URL("../../..", import.meta.url));

async function withServer<Result>(place: string, use: (server: TestApp) => Promise<Result>): Promise<Result> {
  const store: Store = place.includes("://") ? await openPostgresForTest(place) : (await openForTest(place)).store;
  const server = await openTestApp({ store });
  const result = await use(server);
  await server.close();
  await store.close();
  return result;
}

/** Sends the call to a server that dies of it. */
async function sendAndKill(place: string, url: string, headers: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", entry, place], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const [printed]: readonly unknown[] = await once(child.stdout, "data");
  await expect(fetch(String(printed).trim() + url, { method: "POST", headers })).rejects.toThrow("fetch failed");
  expect(await ended).toEqual([null, "SIGKILL"]);
}

// Each starts a process of its own.
const slow = 60_000;

const kept = {
  again: {
    status: 200,
    headers: { etag: '"2"', "idempotency-replayed": "true" },
    body: { status: "processing" },
  },
  readsTheSame: true,
  newEvents: 0,
  steps: 1,
};

/** Takes a step of a request on a server that dies of it, and again on another. */
async function dieAndAskAgain(place: string): Promise<object> {
  const request = await withServer(place, async ({ call }) => createRequest(call, await releasedClaim(call), "payout"));
  const headers = { "idempotency-key": "killed", "if-match": '"1"' };
  await sendAndKill(place, `${request}/process`, headers);
  return withServer(place, async ({ call, store }) => {
    const before = await store.events({ after: 0, limit: 1000 });
    const again = await call("POST", `${request}/process`, { headers });
    const readsTheSame = (await call("GET", request)).text === again.text;
    const { events } = await store.events({ after: 0, limit: 1000 });
    const steps = events.filter(({ type }) => type === "payout_request_processing").length;
    return { again, readsTheSame, newEvents: events.length - before.events.length, steps };
  });
}

describe("C32b: a server that is killed between a change and its answer", () => {
  it.concurrent(
    "gives the answer when the call is sent again, and makes no second change, in a folder",
    async () => {
      expect(await dieAndAskAgain(newFolder())).toMatchObject(kept);
    },
    slow,
  );

  it.skipIf(database.reason).concurrent(
    `and in a database${database.note}`,
    async () => {
      expect(await dieAndAskAgain(database.url)).toMatchObject(kept);
    },
    slow,
  );
});
