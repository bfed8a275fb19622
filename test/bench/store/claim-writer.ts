/** Writers that put claims into a store, each waiting for its own last commit, as callers of a server do. */
import { claim } from "../module-67/claim.ts";
import type { Store } from "../../../server/store/store.ts";

export interface ClaimWriter {
  /** Claims there are. */
  readonly count: number;
  /** Adds new claims. */
  create(claims: number, writers: number): Promise<void>;
  /** Changes claims that are there already, spread over all of them. */
  change(commits: number, writers: number): Promise<void>;
}

const at = "2026-03-01T08:30:00.000Z";
const actor = { name: "bench", role: "handler" };
// Relatively prime to every count that is measured, so that changes visit all claims.
const stride = 7919;

export function createClaimWriter(store: Store): ClaimWriter {
  const versions: number[] = [];
  const commit = async (index: number, version: number): Promise<void> => {
    const subject = { collection: "claims", id: `claim-${index}` } as const;
    const result = await store.commit({
      at,
      actor,
      reads: [{ ...subject, version }],
      puts: [{ ...subject, document: { ...claim, claim_id: subject.id, round: version } }],
      events: [{ type: "claim_updated", subject, data: { round: version } }],
    });
    if (!result.committed) throw new Error(JSON.stringify(result));
    versions[index] = version + 1;
  };
  return {
    get count() {
      return versions.length;
    },
    async create(claims, writers) {
      let next = versions.length;
      const end = next + claims;
      await together(writers, async () => {
        while (next < end) await commit(next++, 0);
      });
    },
    async change(commits, writers) {
      let done = 0;
      const claims = versions.length;
      await together(writers, async () => {
        while (done < commits) {
          const index = (done++ * stride) % claims;
          await commit(index, versions[index] ?? 0);
        }
      });
    },
  };
}

async function together(count: number, work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: count }, work));
}
