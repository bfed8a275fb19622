import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runDue } from "../../../server/jobs/run-due.ts";
import type { Store } from "../../../server/store/store.ts";
import { openTestDatabase } from "../../support/postgres/test-database.ts";
import { openPostgresForTest } from "../store/postgres/postgres-for-test.ts";
import { createRequest, releasedClaim } from "../support/claims.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";

const database = await openTestDatabase();
const month = 30 * 86_400_000;

describe.skipIf(database.reason)(`the annuities of two servers on one database${database.note}`, () => {
  let stores: readonly Store[] = [];
  let server: TestApp;
  beforeAll(async () => {
    stores = [await openPostgresForTest(database.url), await openPostgresForTest(database.url)];
    server = await openTestApp({ store: stores[0] as Store });
  });
  afterAll(async () => {
    await server.close();
    for (const store of stores) await store.close();
  });

  test("run each once while both look through a year", async () => {
    const requests: string[] = [];
    for (let made = 0; made < 3; made++) {
      requests.push(await createRequest(server.call, await releasedClaim(server.call), "monthly_help"));
    }
    const begin = server.clock.now;
    for (let round = 1; round <= 12; round++) {
      const clock = (): number => begin + round * month;
      await Promise.all(stores.map((store) => runDue({ store, clock })));
    }
    const page = await server.call("GET", "/v1/payout-requests?block_key=monthly_help&limit=100");
    const runs = page.body["data"] as unknown as readonly { annuity_request_id: string; run: number }[];
    for (const request of requests) {
      const mine = runs.filter(({ annuity_request_id: id }) => request.endsWith(id));
      expect(mine.map(({ run }) => run)).toEqual([1, 2, 3]);
      expect((await server.call("GET", request)).body).toMatchObject({ status: "completed" });
    }
    expect(runs).toHaveLength(9);
  });
});
