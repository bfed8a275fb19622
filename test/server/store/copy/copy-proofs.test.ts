import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { openBlobs } from "../../../../server/store/blobs/open-blobs.ts";
import { copyStore } from "../../../../server/store/copy/copy-store.ts";
import { openConfiguredStore, type StorePlace } from "../../../../server/store/open-configured-store.ts";
import { openTestDatabase } from "../../../support/postgres/test-database.ts";
import { pdf, withProof } from "../../proofs/sample-proofs.ts";
import { actOn, createRequest, releasedClaim } from "../../support/claims.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { temporaryFolders } from "../embedded/temporary-folders.ts";

const database = await openTestDatabase();
const newFolder = temporaryFolders();
const inDatabase = { dataFolder: "unused", databaseUrl: database.url };

/** A server on the data at a place, with the keys that all servers of this test share. */
async function serving<Result>(place: StorePlace, use: (server: TestApp) => Promise<Result>): Promise<Result> {
  const opened = await openConfiguredStore(place);
  if ("failure" in opened) throw new Error(opened.failure.code);
  const blobs = openBlobs(place);
  const server = await openTestApp({ store: opened.store, blobs });
  try {
    return await use(server);
  } finally {
    await server.close();
    await blobs.close();
    await opened.store.close();
  }
}

const completed = async ({ call }: TestApp): Promise<string> => {
  const request = await createRequest(call, await releasedClaim(call), "payout");
  const answer = await actOn(call, request, "complete", withProof(pdf));
  if (answer.status !== 200) throw new Error(answer.text);
  return request;
};

const download = async ({ app }: TestApp, request: string): Promise<Buffer> =>
  (await app.inject({ url: `${request}/proof-of-payment` })).rawPayload;

const copy = (from: string, to: string): ReturnType<typeof copyStore> =>
  copyStore({ from, to, now: new Date(0), onProgress: () => undefined });

describe.skipIf(database.reason)(`a copy of a store with proofs of payment${database.note}`, () => {
  beforeEach(() => database.clear());

  it("has each of them in a folder, and again in a database", async () => {
    const requests = await serving(inDatabase, async (server) => [await completed(server), await completed(server)]);
    const dataFolder = join(newFolder(), "data");
    expect(await copy(database.url, dataFolder)).not.toHaveProperty("failure");
    expect(readdirSync(join(dataFolder, "blobs"))).toHaveLength(2);
    const proofs = async (server: TestApp): Promise<readonly boolean[]> =>
      Promise.all(requests.map(async (request) => (await download(server, request)).equals(pdf)));
    expect(await serving({ dataFolder }, proofs)).toEqual([true, true]);
    writeFileSync(join(dataFolder, "blobs", "0".repeat(64)), "nothing names this one");
    await database.clear();
    expect(await copy(dataFolder, database.url)).not.toHaveProperty("failure");
    expect(await serving(inDatabase, proofs)).toEqual([true, true]);
    expect(await database.run("SELECT count(*)::int AS files FROM claimblocks.blobs")).toEqual([{ files: 2 }]);
  });

  it("is not made where one is gone or changed", async () => {
    const dataFolder = newFolder();
    await serving({ dataFolder }, completed);
    const [name = ""] = readdirSync(join(dataFolder, "blobs"));
    const file = join(dataFolder, "blobs", name);
    for (const spoil of [() => writeFileSync(file, "changed"), () => rmSync(file)]) {
      spoil();
      const refused = { failure: { code: "CB6021", params: { reason: expect.stringContaining(name) } } };
      expect(await copy(dataFolder, database.url)).toMatchObject(refused);
      expect(await copy(dataFolder, join(newFolder(), "other"))).toMatchObject(refused);
    }
  });
});
