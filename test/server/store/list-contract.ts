/** The part of the store contract that concerns lists. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ListPosition, ListQuery, Store } from "../../../server/store/store.ts";
import { commitOf, committed, eventsOnly } from "./commit-samples.ts";

type Filter = NonNullable<ListQuery<"payout_requests">["where"]>;

export function describeListContract(open: () => Store, reopen: () => Promise<Store>): void {
  describe("lists", () => {
    test("stand in the order of creation, and of ids within one commit", async () => {
      const store = open();
      const ids = ["b", "c", "a"];
      await committed(store.commit(commitOf("claims", "z", 0, {})));
      await committed(
        store.commit({
          ...eventsOnly(),
          reads: ids.map((id) => ({ collection: "claims", id, version: 0 })),
          puts: ids.map((id) => ({ collection: "claims", id, document: {} })),
        }),
      );
      await committed(store.commit(commitOf("claims", "z", 1, { changed: true })));
      expect(await allIds(store, {}, 2)).toEqual([]);
      const { documents } = await store.list("claims", { limit: 10 });
      expect(documents.map(({ id, version }) => `${id}${version}`)).toEqual(["z2", "a1", "b1", "c1"]);
    });

    test("find by any declared fields together", async () => {
      const store = open();
      await putRequest(store, "p1", 0, "pending", "c1");
      await putRequest(store, "p2", 0, "pending", "c2");
      await putRequest(store, "p3", 0, "completed", "c1");
      expect(await allIds(store, { status: "pending" })).toEqual(["p1", "p2"]);
      expect(await allIds(store, { status: "pending", claim_id: "c1" })).toEqual(["p1"]);
      expect(await allIds(store, { status: undefined, claim_id: "c1" })).toEqual(["p1", "p3"]);
      expect(await allIds(store, { status: "rejected" })).toEqual([]);
    });

    test("find by a text of any length, and tell apart those that begin alike", async () => {
      const store = open();
      const long = "long ".repeat(10_000);
      await putRequest(store, "p1", 0, "pending", `${long}1`);
      await putRequest(store, "p2", 0, "pending", `${long}2`);
      expect(await allIds(store, { claim_id: `${long}2` })).toEqual(["p2"]);
    });

    test("find a document under its present values only", async () => {
      const store = open();
      await putRequest(store, "p1", 0, "pending", "c1");
      await putRequest(store, "p2", 0, "processing", "c1");
      await putRequest(store, "p1", 1, "processing", "c1");
      expect(await allIds(store, { status: "pending" })).toEqual([]);
      expect(await allIds(store, { status: "processing" })).toEqual(["p1", "p2"]);
    });

    test("never find a document by a value that is no text", async () => {
      const store = open();
      await committed(store.commit(commitOf("payout_requests", "p1", 0, { status: null, claim_id: 7 })));
      expect(await allIds(store, { claim_id: "7" })).toEqual([]);
      expect(await allIds(store, { status: "null" })).toEqual([]);
    });

    test("go on after a document that has left the filter meanwhile", async () => {
      const store = open();
      for (const id of ["p1", "p2", "p3"]) await putRequest(store, id, 0, "pending", "c1");
      const first = await store.list("payout_requests", { where: { status: "pending" }, limit: 2 });
      expect(first.documents.map(({ id }) => id)).toEqual(["p1", "p2"]);
      await putRequest(store, "p2", 1, "completed", "c1");
      expect(first.next).toBeDefined();
      const rest = await store.list("payout_requests", {
        where: { status: "pending" },
        limit: 2,
        ...after(first.next),
      });
      expect(rest.documents.map(({ id }) => id)).toEqual(["p3"]);
      expect(rest).not.toHaveProperty("next");
    });

    test("refuse a field that has no index", async () => {
      // @ts-expect-error: the compiler refuses it first.
      await expect(open().list("claims", { limit: 1, where: { colour: "red" } })).rejects.toThrow(TypeError);
    });

    test("page through exactly the documents that match, whatever was put and after a restart", async () => {
      let store = open();
      const put = fc.record({
        id: fc.integer({ min: 0, max: 40 }).map((at) => `p${at}`),
        status: fc.constantFrom("pending", "processing", "completed"),
        claim: fc.constantFrom("c1", "c2"),
      });
      const puts = fc.sample(fc.array(put, { minLength: 120, maxLength: 120 }), { seed: 11, numRuns: 1 })[0] ?? [];
      const model = new Map<string, { version: number; status: string; claim: string }>();
      for (const { id, status, claim } of puts) {
        const version = model.get(id)?.version ?? 0;
        await putRequest(store, id, version, status, claim);
        model.set(id, { version: version + 1, status, claim });
      }
      for (const restart of [false, true]) {
        if (restart) store = await reopen();
        for (const status of [undefined, "pending", "processing", "completed"]) {
          for (const claim_id of [undefined, "c1", "c2"]) {
            const expected = [...model].filter(
              ([, has]) => (status ?? has.status) === has.status && (claim_id ?? has.claim) === has.claim,
            );
            for (const limit of [1, 3, 100]) {
              expect(await allIds(store, { status, claim_id }, limit)).toEqual(expected.map(([id]) => id));
            }
          }
        }
      }
    });
  });
}

function putRequest(store: Store, id: string, version: number, status: string, claimId: string): Promise<number> {
  return committed(store.commit(commitOf("payout_requests", id, version, { status, claim_id: claimId })));
}

async function allIds(store: Store, where: Filter, limit = 100): Promise<string[]> {
  const ids: string[] = [];
  let position: ListPosition | undefined;
  do {
    const page = await store.list("payout_requests", { where, limit, ...after(position) });
    ids.push(...page.documents.map(({ id }) => id));
    position = page.next;
  } while (position !== undefined);
  return ids;
}

function after(position: ListPosition | undefined): { after?: ListPosition } {
  return position === undefined ? {} : { after: position };
}
