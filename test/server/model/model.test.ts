import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../../server/store/store.ts";
import { openTestDatabase } from "../../support/postgres/test-database.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { openPostgresForTest } from "../store/postgres/postgres-for-test.ts";
import { describeInvariants, type Finished } from "./invariants.ts";
import { runModel } from "./run-model.ts";

// The whole of it in every run of the tests; MODEL_OPERATIONS=100000 for a night, MODEL_SEED to see a failure again.
const operations = Number(process.env["MODEL_OPERATIONS"] ?? 5_000);
const seed = Number(process.env["MODEL_SEED"] ?? 20_260_302);
const patience = 60_000 + operations * 20;

const database = await openTestDatabase();

describe("the life of claims and requests, on the embedded store", { timeout: patience }, () => {
  holdToTheModel(() => openTestApp());
});

describe.skipIf(database.reason)(
  `the life of claims and requests, on PostgreSQL${database.note}`,
  { timeout: patience },
  () => {
    let store: Store;
    afterAll(() => store?.close());
    holdToTheModel(async () => {
      store = await openPostgresForTest(database.url);
      return openTestApp({ store });
    });
  },
);

function holdToTheModel(open: () => Promise<TestApp>): void {
  let finished: Finished | undefined;
  let server: TestApp | undefined;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server?.close());

  it(`is what a plain model says after each of ${operations} operations of several people`, async () => {
    if (!server) throw new Error("expected an open server");
    const { call, clock, store } = server;
    const tick = (): void => void (clock.now += 700);
    const claims = await runModel(call, { seed, operations, tick });
    finished = { claims, call, store };
    expect(claims.length).toBeGreaterThan(10);
  });

  describeInvariants(() => {
    if (!finished) throw new Error("expected a finished run");
    return finished;
  });
}
