import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openDatabaseKeyStore } from "../../../server/sealing/database-key-store.ts";
import { createKeyRing } from "../../../server/sealing/key-ring.ts";
import type { KeyStore } from "../../../server/sealing/key-store.ts";
import { createMasterKeys, toMasterKey } from "../../../server/sealing/master-keys.ts";
import type { Store } from "../../../server/store/store.ts";
import { openTestDatabase } from "../../support/postgres/test-database.ts";
import { openPostgresForTest } from "../store/postgres/postgres-for-test.ts";
import type { TestCaller } from "../support/call.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { type ServeProcess, startServeProcess } from "../support/serve-process.ts";
import { type Receiver, startReceiver } from "../webhooks/receiver.ts";
import { bankModule, type CanaryDay, canaries, liveWithNumbers, numbers } from "./canaries.ts";

const database = await openTestDatabase();

/** Where canaries stand in a text, with what is around them. */
function found(text: string): readonly string[] {
  return canaries.flatMap((canary) => {
    const at = text.indexOf(canary);
    return at < 0 ? [] : [text.slice(Math.max(0, at - 150), at + 40)];
  });
}

function answered({ answers }: CanaryDay): readonly string[] {
  return answers.map(({ text, headers }) => text + JSON.stringify(headers));
}

describe("account and identity numbers in a server of its own", () => {
  let folder: string;
  let server: ServeProcess;
  let receiver: Receiver;
  let day: CanaryDay;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "claimblocks-canary-"));
    receiver = await startReceiver();
    server = await startServeProcess(folder, bankModule, "0", "debug");
    await callerOf(server.url)("POST", "/v1/webhook-endpoints", { body: { url: receiver.url } });
    day = await liveWithNumbers(callerOf(server.url));
  }, 30_000);
  afterAll(async () => {
    await receiver.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("are in no answer, whatever was asked", () => {
    expect(answered(day).flatMap(found)).toEqual([]);
    expect(day.answers.length).toBeGreaterThan(50);
  });

  it("are seen by their last four characters", () => {
    const all = day.answers.map(({ text }) => text).join("\n");
    for (const number of [numbers.account, numbers.policyAccount, numbers.deceased, numbers.claimant]) {
      expect(all).toContain(`•••• ${number.slice(-4)}`);
    }
    expect(all).not.toContain("sealed:v1:");
  });

  it("are in no webhook", async () => {
    // The last events of the day are of requests that were created.
    await vi.waitFor(
      () => expect(receiver.received.map(({ body }) => body).join()).toContain("annuity_request"),
      10_000,
    );
    expect(receiver.received.flatMap(({ body, headers }) => found(body + JSON.stringify(headers)))).toEqual([]);
    expect(receiver.received.map(({ body }) => body).join()).toContain("•••• 2345 is not insured");
  });

  it("are in no line that was printed, and in no file, after a kill and a second start as well", async () => {
    await server.end("SIGKILL");
    const killed = server.output();
    server = await startServeProcess(folder, bankModule);
    const again = await callerOf(server.url)("GET", `${day.claim}/cards`);
    expect(found(again.text)).toEqual([]);
    expect(again.text).toContain(`•••• ${numbers.account.slice(-4)}`);
    await server.end("SIGTERM");
    expect(found(killed + server.output())).toEqual([]);
    expect(killed).toContain("/v1/claims");
    const files = await readdir(folder);
    expect(files).toEqual(expect.arrayContaining(["commits.jsonl", "data-keys.jsonl", "master.key", "snapshot.jsonl"]));
    for (const file of files) expect(found(await readFile(join(folder, file), "latin1"))).toEqual([]);
  });
});

describe.skipIf(database.reason)(`account and identity numbers on PostgreSQL${database.note}`, () => {
  let store: Store;
  let keyStore: KeyStore;
  let server: TestApp;
  let day: CanaryDay;
  beforeAll(async () => {
    store = await openPostgresForTest(database.url);
    keyStore = openDatabaseKeyStore(database.url);
    const keys = createKeyRing({ store: keyStore, masters: createMasterKeys([toMasterKey(randomBytes(32))]) });
    server = await openTestApp({ store, keys, modules: [bankModule] });
    day = await liveWithNumbers(server.call);
  });
  afterAll(async () => {
    await server?.close();
    await keyStore?.close();
    await store?.close();
  });

  it("are in no answer, whatever was asked", () => {
    expect(answered(day).flatMap(found)).toEqual([]);
    expect(day.answers.length).toBeGreaterThan(50);
  });

  it("are in no row of any table", async () => {
    const tables = await database.run(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'claimblocks'",
    );
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(["revisions", "events", "data_keys"]));
    let sealed = 0;
    for (const { name } of tables) {
      const rows = await database.run(`SELECT t::text AS row FROM claimblocks."${String(name)}" t`);
      const text = rows.map(({ row }) => String(row)).join("\n");
      expect(found(text)).toEqual([]);
      sealed += text.split("sealed:v1:").length - 1;
    }
    expect(sealed).toBeGreaterThan(20);
  });
});

function callerOf(url: string): TestCaller {
  return async (method, path, { body, raw, headers = {} } = {}) => {
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...(payload !== undefined && { "content-type": "application/json" }), ...headers },
      ...(payload !== undefined && { body: String(payload) }),
    });
    const text = await response.text();
    const isJson = String(response.headers.get("content-type")).includes("json");
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      text,
      body: isJson ? JSON.parse(text) : {},
    };
  };
}
