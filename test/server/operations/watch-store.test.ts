import { describe, expect, it } from "vitest";
import { createMetrics } from "../../../server/operations/metrics.ts";
import { createReadiness } from "../../../server/operations/readiness.ts";
import { watchStore } from "../../../server/operations/watch-store.ts";
import type { Commit, CommitResult, Store } from "../../../server/store/store.ts";

const key = { collection: "payout_requests", id: "p-1" } as const;
const commit: Commit = {
  at: "2026-03-02T08:30:00.000Z",
  actor: { name: "ann", role: "handler" },
  reads: [{ ...key, version: 0 }],
  puts: [{ ...key, document: {} }],
  events: [{ type: "request_created", subject: key, data: {} }],
};

async function watched(
  result: CommitResult,
  made = commit,
): Promise<{ text: string; logged: object[]; ready: boolean }> {
  const metrics = createMetrics();
  const readiness = createReadiness();
  const logged: object[] = [];
  const store = { commit: () => Promise.resolve(result) } as unknown as Store;
  const log = { error: (line: object) => logged.push(line) };
  expect(await watchStore(store, { metrics, readiness, log }).commit(made)).toBe(result);
  return { text: await metrics.print(), logged, ready: readiness.storeFailure === undefined };
}

describe("a store that is watched", () => {
  it("counts what was committed", async () => {
    const { text, logged } = await watched({ committed: true, sequence: 1, versions: [] });
    expect(text).toContain('claimblocks_commit_seconds_count{result="committed"} 1');
    expect(text).toContain('claimblocks_documents_created_total{collection="payout_requests"} 1');
    expect(text).toContain('claimblocks_events_total{type="request_created"} 1');
    expect(logged).toEqual([]);
  });

  it("counts what came of attempts to deliver a webhook", async () => {
    const attempts = [null, "timeout", "timeout"].map((failure, index) => ({
      id: `a-${index}`,
      document: { failure },
    }));
    const collection = "webhook_attempts";
    const { text } = await watched(
      { committed: true, sequence: 1, versions: [] },
      {
        ...commit,
        reads: attempts.map(({ id }) => ({ collection, id, version: 0 })),
        puts: attempts.map((attempt) => ({ collection, ...attempt })),
      },
    );
    expect(text).toContain('claimblocks_webhook_attempts_total{result="delivered"} 1');
    expect(text).toContain('claimblocks_webhook_attempts_total{result="timeout"} 2');
  });

  it("counts a conflict, which changes nothing", async () => {
    const { text, ready } = await watched({ committed: false, conflict: { ...key, expected: 0, actual: 1 } });
    expect(text).toContain('claimblocks_commit_seconds_count{result="conflict"} 1');
    expect(text).not.toContain('collection="payout_requests"');
    expect(ready).toBe(true);
  });

  it("says what the store could not do, and is not ready once the disk takes no more", async () => {
    const full = { code: "CB6007", params: { file: "commits.jsonl", reason: "ENOSPC" } } as const;
    const { text, logged, ready } = await watched({ committed: false, failure: full });
    expect(text).toContain('claimblocks_commit_seconds_count{result="failed"} 1');
    expect(logged).toMatchObject([{ code: "CB6007", detail: expect.stringContaining("ENOSPC") as string }]);
    expect(ready).toBe(false);
    const away = await watched({ committed: false, failure: { code: "CB6013", params: {} } });
    expect(away.ready).toBe(true);
  });
});
