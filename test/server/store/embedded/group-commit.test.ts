import { describe, expect, test } from "vitest";
import { createGroupCommit, type DurableLog } from "../../../../server/store/embedded/group-commit.ts";
import { prepareCommit } from "../../../../server/store/prepared-commit.ts";
import { stateAfterHeader } from "../../../../server/store/embedded/store-state.ts";
import { commitOf } from "../commit-samples.ts";

interface ScriptedLog extends DurableLog {
  readonly appended: string[];
  readonly truncatedTo: number[];
}

/** Takes some appends, then fails as a disk does. */
function logThatFailsAfter(appends: number): ScriptedLog {
  const appended: string[] = [];
  const truncatedTo: number[] = [];
  return {
    path: "commits.jsonl",
    appended,
    truncatedTo,
    async append(bytes) {
      if (appended.length === appends) throw Object.assign(new Error("input/output error"), { code: "EIO" });
      appended.push(bytes.toString());
    },
    truncate: (offset) => void truncatedTo.push(offset),
  };
}

const silent = { replacing: () => undefined, applied: () => undefined };

function create(id: string, by: number) {
  return prepareCommit(commitOf("claims", id, 0, { by }));
}

describe("group commit", () => {
  test("writes all commits that arrive together at once", async () => {
    const log = logThatFailsAfter(1);
    const writer = createGroupCommit(stateAfterHeader(100, "h"), log, silent);
    const results = await Promise.all(Array.from({ length: 50 }, (_, at) => writer.submit(create(`c${at}`, at))));
    expect(results.every((result) => result.committed)).toBe(true);
    expect(log.appended).toHaveLength(1);
    expect(log.appended[0]?.trimEnd().split("\n")).toHaveLength(50);
  });

  test("writes nothing when every commit conflicts", async () => {
    const log = logThatFailsAfter(0);
    const writer = createGroupCommit(stateAfterHeader(100, "h"), log, silent);
    const stale = prepareCommit(commitOf("claims", "c1", 3, {}));
    expect(await writer.submit(stale)).toMatchObject({ conflict: { expected: 3, actual: 0 } });
    expect(log.truncatedTo).toEqual([]);
  });

  test("fails every commit of a batch whose sync failed, keeps none of it, and writes no more", async () => {
    const log = logThatFailsAfter(1);
    const state = stateAfterHeader(100, "h");
    const writer = createGroupCommit(state, log, silent);
    expect(await writer.submit(create("kept", 1))).toMatchObject({ committed: true });
    const { position } = state;

    const batch = await Promise.all([
      writer.submit(create("a", 1)),
      writer.submit(create("a", 2)),
      writer.submit(create("b", 1)),
    ]);
    const failure = { code: "CB6007", params: { file: "commits.jsonl", reason: "EIO" } };
    expect(batch).toEqual([1, 2, 3].map(() => ({ committed: false, failure })));
    expect(state.position).toEqual(position);
    expect(state.documents.claims.find("a")).toBeUndefined();
    expect(state.documents.claims.find("kept")?.version).toBe(1);
    expect(log.truncatedTo).toEqual([position.offset]);

    expect(await writer.submit(create("later", 1))).toEqual({ committed: false, failure });
    await writer.drained();
    expect(log.appended).toHaveLength(1);
  });
});
