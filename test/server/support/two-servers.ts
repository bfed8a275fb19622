import { afterAll, beforeAll } from "vitest";
import type { Store } from "../../../server/store/store.ts";
import { openPostgresForTest } from "../store/postgres/postgres-for-test.ts";
import { openTestApp, type TestApp } from "./open-test-app.ts";

export interface TwoServers {
  /** The server that this client calls. */
  readonly at: (client: number) => TestApp;
}

/** Two servers on one database, for the tests of the group in which this is called. */
export function useTwoServers(databaseUrl: string): TwoServers {
  const stores: Store[] = [];
  const servers: TestApp[] = [];
  beforeAll(async () => {
    // One after the other, because the first keeps the module that both serve.
    for (let opened = 0; opened < 2; opened++) {
      const store = await openPostgresForTest(databaseUrl);
      stores.push(store);
      servers.push(await openTestApp({ store }));
    }
  });
  afterAll(async () => {
    for (const server of servers) await server.close();
    for (const store of stores) await store.close();
  });
  return {
    at(client) {
      const server = servers[client % servers.length];
      if (!server) throw new Error("expected a server");
      return server;
    },
  };
}
