import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Store, StoredEvent } from "../../../../server/store/store.ts";
import { openTestDatabase } from "../../../support/postgres/test-database.ts";
import { claim, commitOf } from "../commit-samples.ts";
import { expectWholeChains } from "../expect-whole-chains.ts";
import { openPostgresForTest } from "./postgres-for-test.ts";

const database = await openTestDatabase();
const clients = 50;
const commitsEach = 12;

/** Commits to the given documents one after the other, reading again after each conflict; gives the acknowledged sequences. */
async function runClient(store: Store, ids: readonly string[]): Promise<number[]> {
  const sequences: number[] = [];
  for (const id of ids) {
    for (;;) {
      const version = (await store.read("claims", id))?.version ?? 0;
      const result = await store.commit(commitOf("claims", id, version, { id }, { version: version + 1 }));
      if ("failure" in result) throw new Error(result.failure.code);
      if (!result.committed) continue;
      sequences.push(result.sequence);
      break;
    }
  }
  return sequences;
}

/** Follows the events as they appear, until there are so many. */
async function tail(store: Store, count: number): Promise<readonly StoredEvent[]> {
  const seen: StoredEvent[] = [];
  while (seen.length < count) {
    const page = await store.events({ after: seen.at(-1)?.number ?? 0, limit: 7 });
    seen.push(...page.events);
  }
  return seen;
}

describe.skipIf(database.reason)(`two servers on one database${database.note}`, () => {
  test("commit exactly once each, number without a gap, and hide no event from a reader", async () => {
    const stores = [await openPostgresForTest(database.url), await openPostgresForTest(database.url)] as const;
    const [one, other] = stores;
    const total = clients * commitsEach;
    const shared = fc.constantFrom("shared-1", "shared-2", "shared-3", "own");
    const plan = fc.array(fc.array(shared, { minLength: commitsEach, maxLength: commitsEach }), {
      minLength: clients,
      maxLength: clients,
    });
    const plans = (fc.sample(plan, { seed: 5, numRuns: 1 })[0] ?? []).map((ids, client) =>
      ids.map((id) => (id === "own" ? `own-${client}` : id)),
    );
    const tailing = Promise.all([tail(one, total), tail(other, total)]);
    const acknowledged = await Promise.all(plans.map((ids, client) => runClient(stores[client % 2] ?? one, ids)));

    const ascending = Array.from({ length: total }, (_, at) => at + 1);
    expect(acknowledged.flat().toSorted((a, b) => a - b)).toEqual(ascending);
    for (const seen of await tailing) expect(seen.map(({ number }) => number)).toEqual(ascending);
    for (const id of new Set(plans.flat())) {
      const commits = plans.flat().filter((each) => each === id).length;
      expect(await other.read("claims", id)).toMatchObject({ version: commits });
      const { events } = await one.events({ after: 0, limit: total, subject: claim(id) });
      expect(events.map(({ data }) => data["version"])).toEqual(Array.from({ length: commits }, (_, at) => at + 1));
    }
    await expectWholeChains(one);
    await Promise.all(stores.map((store) => store.close()));
  });

  test("start together on an empty database", async () => {
    await database.clear();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openPostgresForTest(database.url)));
    const results = await Promise.all(stores.map((store) => store.commit(commitOf("claims", "c1", 0, {}))));
    expect(results.filter(({ committed }) => committed)).toHaveLength(1);
    await Promise.all(stores.map((store) => store.close()));
  });
});
