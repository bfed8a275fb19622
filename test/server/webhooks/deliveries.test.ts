import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe } from "vitest";
import { openTestDatabase } from "../../support/postgres/test-database.ts";
import { openForTest } from "../store/embedded/open-for-test.ts";
import { openPostgresForTest } from "../store/postgres/postgres-for-test.ts";
import { describeDeliveries } from "./delivery-contract.ts";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

describe("delivering from the embedded store", () => {
  describeDeliveries(async () => {
    const folder = await mkdtemp(join(tmpdir(), "claimblocks-webhooks-"));
    folders.push(folder);
    return (await openForTest(folder)).store;
  });
});

const database = await openTestDatabase();

describe.skipIf(database.reason)(`delivering from PostgreSQL${database.note}`, () => {
  describeDeliveries(async () => {
    await database.clear();
    return openPostgresForTest(database.url);
  });
});
