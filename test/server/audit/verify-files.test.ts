import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openBlobs } from "../../../server/store/blobs/open-blobs.ts";
import type { StorePlace } from "../../../server/store/open-configured-store.ts";
import type { Store } from "../../../server/store/store.ts";
import { openTestDatabase } from "../../support/postgres/test-database.ts";
import { commitOf, committed } from "../store/commit-samples.ts";
import { openForTest } from "../store/embedded/open-for-test.ts";
import { temporaryFolders } from "../store/embedded/temporary-folders.ts";
import { openPostgresForTest } from "../store/postgres/postgres-for-test.ts";
import { verify } from "./sample-history.ts";

const newFolder = temporaryFolders();
const database = await openTestDatabase();

/** A completed payout with its proof; gives the name of the file. */
async function completeWithProof(store: Store, place: StorePlace): Promise<string> {
  const blobs = openBlobs(place);
  const name = await blobs.put(Buffer.from("sealed bytes of a proof"));
  await blobs.close();
  const key = { claim_id: "c1", block_key: "payout", round: "1" };
  await committed(store.commit(commitOf("payout_requests", "p1", 0, key, {})));
  const proof_of_payment = { sha256: name };
  await committed(store.commit(commitOf("payout_requests", "p1", 1, { ...key, proof_of_payment }, {})));
  return name;
}

function missing(name: string): unknown {
  return expect.objectContaining({
    code: "CB6037",
    subject: "payout_requests/p1",
    reason: expect.stringContaining(name),
  });
}

describe("the proofs of payment of a data folder", () => {
  test("verify while they are as they were, and only then", async () => {
    const place = { dataFolder: newFolder() };
    const { store } = await openForTest(place.dataFolder);
    const name = await completeWithProof(store, place);
    await store.close();
    expect(await verify(place)).toMatchObject({ findings: [] });
    const file = join(place.dataFolder, "blobs", name);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(1));
    expect((await verify(place)).findings).toEqual([missing(name)]);
    rmSync(file);
    const { findings } = await verify(place);
    expect(findings).toEqual([missing(name)]);
    expect(findings[0]?.place).toMatch(/commits\.jsonl:3$/);
  });
});

describe.skipIf(database.reason)(`the proofs of payment of a database${database.note}`, () => {
  test("verify while they are as they were, and only then", async () => {
    const place = { dataFolder: newFolder(), databaseUrl: database.url };
    const store = await openPostgresForTest(database.url);
    const name = await completeWithProof(store, place);
    await store.close();
    expect(await verify(place)).toMatchObject({ findings: [] });
    await database.run("ALTER TABLE claimblocks.blobs DISABLE TRIGGER ALL");
    await database.run("DELETE FROM claimblocks.blobs");
    expect((await verify(place)).findings).toEqual([missing(name)]);
  });
});
