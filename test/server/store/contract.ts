/** What every store must do, whatever it keeps its data in. Each implementation's test calls `describeStoreContract`. */
import { hash } from "node:crypto";
import canonicalize from "canonicalize";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../../server/store/store.ts";
import { describeListContract } from "./list-contract.ts";
import { allEvents, claim, commitOf, committed, eventsOnly } from "./commit-samples.ts";

export interface StoreUnderTest {
  readonly store: Store;
  /** Closes the store and opens the same data again. */
  reopen(): Promise<Store>;
  /** Closes whatever is open and removes the data. */
  dispose(): Promise<void>;
}

export function describeStoreContract(name: string, start: () => Promise<StoreUnderTest>): void {
  describe(`the contract of ${name}`, () => {
    let subject: StoreUnderTest;
    let store: Store;
    beforeEach(async () => {
      subject = await start();
      store = subject.store;
    });
    afterEach(() => subject.dispose());

    describe("documents", () => {
      test("a document that was never put is not there", async () => {
        expect(await store.read("claims", "none")).toBeUndefined();
      });

      test("gives back the last version of what was put", async () => {
        await committed(store.commit(commitOf("claims", "c1", 0, { claim_status: "open" })));
        await committed(store.commit(commitOf("claims", "c1", 1, { claim_status: "in_review" })));
        expect(await store.read("claims", "c1")).toEqual({
          collection: "claims",
          id: "c1",
          version: 2,
          document: { claim_status: "in_review" },
        });
      });

      test("keeps every kind of JSON value as it is", async () => {
        const document = {
          texts: ["", "Zoë €5 𝄞", 'quote " slash \\ newline \n tab \t', "\u2028\u2029\u007f"],
          numbers: [0, -1, 1.5, 9007199254740991],
          nothing: null,
          nested: { deep: [[{}]] },
          ["__proto__"]: { polluted: true },
        };
        await committed(store.commit(commitOf("claims", "c1", 0, document)));
        expect((await store.read("claims", "c1"))?.document).toEqual(document);
        const again = await subject.reopen();
        expect((await again.read("claims", "c1"))?.document).toEqual(document);
      });

      test("keeps the names of an object in their order, in which templates print them", async () => {
        const document = { zebra: 1, ant: { y: 1, x: 2 }, longer_name: 3, b: 4 };
        await committed(store.commit(commitOf("claims", "c1", 0, document)));
        const again = await subject.reopen();
        expect(JSON.stringify((await again.read("claims", "c1"))?.document)).toBe(JSON.stringify(document));
      });

      test("keeps decimals and large and small numbers exactly", async () => {
        const numbers = [0.1, 1e21, 5e-324, 1.7976931348623157e308, -9007199254740991, 123456789.12345679];
        await committed(store.commit(commitOf("claims", "c1", 0, { numbers })));
        expect((await store.read("claims", "c1"))?.document["numbers"]).toEqual(numbers);
      });

      test.each([
        ["in a document", { name: "Zo\0" }],
        ["in a name", { "Zo\0": 1 }],
        ["cut in half", { name: "\ud800" }],
      ])("refuses a text that no database can keep, %s", async (_where, document) => {
        const result = await store.commit(commitOf("claims", "c1", 0, document));
        expect(result).toMatchObject({ committed: false, failure: { code: "CB6009", params: { id: "c1" } } });
        expect(await store.read("claims", "c1")).toBeUndefined();
      });

      test("keeps a text that only looks like one that cannot be kept", async () => {
        const document = { name: "C:\\u0000 \\ud800 \ud83d\ude00" };
        await committed(store.commit(commitOf("claims", "c1", 0, document)));
        expect((await store.read("claims", "c1"))?.document).toEqual(document);
      });

      test("finds nothing under a text that cannot be kept", async () => {
        expect(await store.read("claims", "c\0")).toBeUndefined();
        const where = { claim_status: "open\0" };
        expect(await store.list("claims", { limit: 1, where })).toEqual({ documents: [] });
        const after = { created: 0, id: "\0" };
        expect(await store.list("claims", { limit: 1, after })).toEqual({ documents: [] });
        expect(await store.events({ after: 0, limit: 1, subject: claim("\0") })).toEqual({ events: [] });
      });

      test("a caller who changes what he put or read does not change the store", async () => {
        const document = { claim_status: "open", notes: ["first"] };
        const commit = store.commit(commitOf("claims", "c1", 0, document));
        document.notes.push("after the call");
        await committed(commit);
        const read = await store.read("claims", "c1");
        expect(read?.document).toEqual({ claim_status: "open", notes: ["first"] });
        expect(() => Object.assign(read?.document ?? {}, { claim_status: "closed" })).toThrow(TypeError);
      });

      test("the same id in two collections is two documents", async () => {
        await committed(store.commit(commitOf("claims", "x", 0, { a: 1 })));
        await committed(store.commit(commitOf("payout_requests", "x", 0, { b: 2 })));
        expect((await store.read("claims", "x"))?.document).toEqual({ a: 1 });
        expect((await store.read("payout_requests", "x"))?.document).toEqual({ b: 2 });
      });
    });

    describe("commits", () => {
      test("answer their sequence and the versions they made", async () => {
        const first = await store.commit(commitOf("claims", "c1", 0, {}));
        expect(first).toEqual({ committed: true, sequence: 1, versions: [{ ...claim("c1"), version: 1 }] });
        expect(await store.commit(eventsOnly())).toEqual({ committed: true, sequence: 2, versions: [] });
      });

      test("refuse a version that is no longer the current one, naming both", async () => {
        await committed(store.commit(commitOf("claims", "c1", 0, { by: "first" })));
        expect(await store.commit(commitOf("claims", "c1", 0, { by: "second" }))).toEqual({
          committed: false,
          conflict: { ...claim("c1"), expected: 0, actual: 1 },
        });
        expect(await store.commit(commitOf("claims", "c2", 4, {}))).toEqual({
          committed: false,
          conflict: { ...claim("c2"), expected: 4, actual: 0 },
        });
      });

      test("leave no trace when one of their reads is stale", async () => {
        await committed(store.commit(commitOf("claims", "c1", 0, { claim_status: "open" })));
        const payout = commitOf("payout_requests", "p1", 0, { claim_id: "c1" });
        const stale = { ...payout, reads: [...payout.reads, { ...claim("c1"), version: 7 }] };
        expect((await store.commit(stale)).committed).toBe(false);
        expect(await store.read("payout_requests", "p1")).toBeUndefined();
        expect((await store.list("payout_requests", { where: { claim_id: "c1" }, limit: 5 })).documents).toEqual([]);
        expect(await allEvents(store)).toHaveLength(1);
      });

      test("put all their documents together", async () => {
        const keys = [claim("c1"), { collection: "payout_requests", id: "p1" }] as const;
        const result = await store.commit({
          ...eventsOnly(),
          reads: keys.map((key) => ({ ...key, version: 0 })),
          puts: keys.map((key) => ({ ...key, document: { id: key.id } })),
        });
        expect(result).toEqual({
          committed: true,
          sequence: 1,
          versions: keys.map((key) => ({ ...key, version: 1 })),
        });
        expect((await store.read("payout_requests", "p1"))?.document).toEqual({ id: "p1" });
      });

      test("of 200 that create the same document at once, exactly one succeeds", async () => {
        const attempts = Array.from({ length: 200 }, (_, by) => store.commit(commitOf("claims", "c1", 0, { by })));
        const results = await Promise.all(attempts);
        const winners = results.flatMap((result, by) => (result.committed ? [by] : []));
        expect(winners).toHaveLength(1);
        expect(await store.read("claims", "c1")).toMatchObject({ version: 1, document: { by: winners[0] } });
        expect(await allEvents(store)).toHaveLength(1);
      });

      test("that wait together are decided in the order they were asked for", async () => {
        const results = await Promise.all([
          store.commit(commitOf("claims", "c1", 0, { step: 1 })),
          store.commit(commitOf("claims", "c1", 1, { step: 2 })),
          store.commit(commitOf("claims", "c1", 1, { step: "late" })),
          store.commit(commitOf("claims", "c1", 2, { step: 3 })),
        ]);
        expect(results.map((result) => result.committed)).toEqual([true, true, false, true]);
        expect(await store.read("claims", "c1")).toMatchObject({ version: 3, document: { step: 3 } });
      });

      test("may not put a document blindly, nor twice, nor into an unknown collection", async () => {
        const commit = commitOf("claims", "c1", 0, {});
        await expect(store.commit({ ...commit, reads: [] })).rejects.toThrow(TypeError);
        await expect(store.commit({ ...commit, puts: [...commit.puts, ...commit.puts] })).rejects.toThrow(TypeError);
        const reads = [{ collection: "elsewhere", id: "x", version: 0 }];
        // @ts-expect-error: the compiler refuses it first.
        await expect(store.commit({ ...commit, reads })).rejects.toThrow(TypeError);
        expect(await store.read("claims", "c1")).toBeUndefined();
      });

      test("after the close are refused", async () => {
        await store.close();
        expect(await store.commit(commitOf("claims", "c1", 0, {}))).toMatchObject({ failure: { code: "CB6008" } });
      });

      test("that were accepted before the close are answered before it, and kept", async () => {
        // Opened just now, so that the close has nothing else to do than to wait for them.
        store = await subject.reopen();
        const answers: boolean[] = [];
        for (let at = 0; at < 20; at += 1) {
          void store
            .commit(commitOf("claims", `c${at}`, 0, { at }))
            .then(({ committed: isCommitted }) => answers.push(isCommitted));
        }
        await store.close();
        expect(answers).toEqual(Array.from({ length: 20 }, () => true));
        const again = await subject.reopen();
        expect((await again.list("claims", { limit: 100 })).documents).toHaveLength(20);
      });
    });

    describe("events", () => {
      test("stand in the order of the commits, with who and when", async () => {
        const page = { a: 1 };
        await committed(store.commit(eventsOnly({ type: "noted", subject: claim("c1"), data: page })));
        await committed(store.commit(commitOf("claims", "c2", 0, {}, { source: "phone" })));
        expect((await store.events({ after: 0, limit: 10 })).events).toMatchObject([
          { number: 1, sequence: 1, type: "noted", subject: claim("c1"), data: page, previous: null },
          { number: 2, sequence: 2, type: "created", subject: claim("c2"), data: { source: "phone" } },
        ]);
        const [first] = await allEvents(store);
        expect(first).toMatchObject({ at: "2025-03-01T08:30:00.000Z", actor: { name: "Thandi", role: "handler" } });
      });

      test("can be read page by page, over all subjects and over one", async () => {
        for (let at = 0; at < 7; at += 1) {
          const events = ["c1", "c2", "c1"].map((id) => ({ type: "noted", subject: claim(id), data: { at } }));
          await committed(store.commit(eventsOnly(...events)));
        }
        const page = await store.events({ after: 4, limit: 5 });
        expect(page.events.map(({ number }) => number)).toEqual([5, 6, 7, 8, 9]);
        expect(page.next).toBe(9);
        const ofOne = await store.events({ after: 6, limit: 3, subject: claim("c2") });
        expect(ofOne.events.map(({ number }) => number)).toEqual([8, 11, 14]);
        expect(ofOne.next).toBe(14);
        const last = await store.events({ after: 17, limit: 4 });
        expect(last.events.map(({ number }) => number)).toEqual([18, 19, 20, 21]);
        expect(last).not.toHaveProperty("next");
        expect(await store.events({ after: 21, limit: 4 })).toEqual({ events: [] });
        expect(await store.events({ after: 0, limit: 4, subject: claim("none") })).toEqual({ events: [] });
      });

      test("of each document are a hash chain, and stay one after a restart", async () => {
        await Promise.all([0, 1, 2].map((version) => store.commit(commitOf("claims", "c1", version, {}, { version }))));
        await committed(store.commit(commitOf("claims", "c2", 0, {})));
        const again = await subject.reopen();
        await committed(again.commit(commitOf("claims", "c1", 3, {}, { z: 1, a: [true, null, "Zoë"] })));

        const events = await allEvents(again, claim("c1"));
        expect(events).toHaveLength(4);
        let previous: string | null = null;
        for (const event of events) {
          const { at, actor, type, subject: about, data } = event;
          const content = canonicalize({ at, actor, type, subject: about, data }) ?? "";
          expect(event.previous).toBe(previous);
          expect(event.hash).toBe(hash("sha256", `${previous ?? ""}${content}`));
          previous = event.hash;
        }
      });
    });

    test("events asked for before the close are answered", async () => {
      await committed(store.commit(commitOf("claims", "c1", 0, {})));
      // Opened just now, so that the close has nothing else to do than to wait.
      store = await subject.reopen();
      const reading = Promise.all(Array.from({ length: 50 }, () => store.events({ after: 0, limit: 1 })));
      await store.close();
      expect((await reading).every(({ events }) => events.length === 1)).toBe(true);
    });

    test("behaves like a plain map, whatever is committed, and after every restart", async () => {
      const step = fc.record({
        id: fc.constantFrom("a", "b", "c"),
        guess: fc.constantFrom(0, 0, 0, 0, 1),
        status: fc.constantFrom("open", "closed"),
        restart: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
      });
      const steps = fc.sample(fc.array(step, { minLength: 60, maxLength: 60 }), { seed: 7, numRuns: 1 })[0] ?? [];
      const model = new Map<string, { version: number; claim_status: string }>();
      let current = store;
      for (const { id, guess, status, restart } of steps) {
        const before = model.get(id)?.version ?? 0;
        const result = await current.commit(commitOf("claims", id, before + guess, { claim_status: status }));
        expect(result.committed).toBe(guess === 0);
        if (result.committed) model.set(id, { version: before + 1, claim_status: status });
        if (restart) current = await subject.reopen();
        for (const [key, { version, claim_status }] of model) {
          expect(await current.read("claims", key)).toMatchObject({ version, document: { claim_status } });
        }
      }
    });

    describeListContract(
      () => store,
      () => subject.reopen(),
    );
  });
}
