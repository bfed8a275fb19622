import { describe } from "vitest";
import { openTestDatabase } from "../../../support/postgres/test-database.ts";
import { describeStoreContract } from "../contract.ts";
import { openPostgresForTest } from "./postgres-for-test.ts";

const database = await openTestDatabase();

describe.skipIf(database.reason)(`the store in PostgreSQL${database.note}`, () => {
  describeStoreContract("a store with one server", async () => {
    await database.clear();
    let store = await openPostgresForTest(database.url);
    return {
      store,
      async reopen() {
        await store.close();
        store = await openPostgresForTest(database.url);
        return store;
      },
      dispose: () => store.close(),
    };
  });
});
