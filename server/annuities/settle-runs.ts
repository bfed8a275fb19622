import {
  type AnnuityRequest,
  annuityRun,
  type AnnuityRun,
  isEnded,
  isReleased,
  type RequestStatus,
  scheduleOf,
} from "../../engine/index.ts";
import { toDocument, type VersionedClaim } from "../claims/claim-document.ts";
import { readClaim } from "../claims/read-claim.ts";
import { instantOf, type Parts } from "../parts.ts";
import { mirrorRequests } from "../requests/change-request.ts";
import { listAll } from "../requests/list-all.ts";
import { requestIdOf, requestKinds } from "../requests/request-kinds.ts";
import type { Actor, Commit, StoredDocument } from "../store/store.ts";
import { StoreUnavailable } from "../store/store-unavailable.ts";
import { lookAt } from "./next-look.ts";
import { isPausedAt, pausesOf } from "./pauses.ts";
import { requestOfRun, runKindOf } from "./request-of-run.ts";

export type SettlingParts = Pick<Parts, "store" | "clock">;

const system: Actor = { name: "claimblocks", role: "system" };

// Each attempt that fails means that another change succeeded; whatever is still due then is due in the next round.
const mostAttempts = 20;

/**
 * Creates the requests of an annuity's runs that are due, in order, each in a commit of its own that names the annuity, its
 * claim and the request's derived id: of any number of servers exactly one makes it. Runs of a claim that is not released wait
 * and are made up for; those that fell due in a pause, or whose instant an earlier annuity of the block has paid for, are
 * skipped for good. The last run completes the annuity.
 * False when so much else changed meanwhile that something may be due still; rejects with what the store says.
 */
export async function settleRuns(parts: SettlingParts, annuityId: string): Promise<boolean> {
  for (let failed = 0; failed < mostAttempts; ) {
    const commit = await nextCommit(parts, annuityId);
    if (!commit) return true;
    const result = await parts.store.commit(commit);
    if (result.committed) continue;
    if ("failure" in result) throw new StoreUnavailable(result.failure);
    failed++;
  }
  return false;
}

/** What settles the next run; undefined when none may be settled now. */
async function nextCommit({ store, clock }: SettlingParts, annuityId: string): Promise<Commit | undefined> {
  const stored = await store.read("annuity_requests", annuityId);
  if (stored?.document["status"] !== "active") return undefined;
  const annuity = stored.document as unknown as AnnuityRequest;
  const schedule = scheduleOf(annuity);
  const run = annuityRun(schedule, (annuity.runs_settled ?? 0) + 1);
  if (!run || run.dueAt > clock()) return undefined;
  const claim = await readClaim(store, annuity.claim_id);
  if ("problem" in claim || !isReleased(claim.claim)) return undefined;
  const at = instantOf({ clock });
  const next = annuityRun(schedule, run.sequence + 1);
  const ended = next === undefined;
  const settled = settle(stored, run.sequence, claim, { next, at });
  const due_at = new Date(run.dueAt).toISOString();
  const subject = { collection: "annuity_requests", id: annuityId } as const;
  const note = { run: run.sequence, due_at, ...(ended && { from: "active", to: "completed" }) };
  const { claim_id, block_key } = annuity;
  const kind = runKindOf(annuity);
  const { collection } = requestKinds[kind];
  const earlier = await listAll(store, collection, { claim_id, block_key });
  if (isPausedAt(await pausesOf(store, annuityId), run.dueAt) || earlier.some(standsFor(due_at))) {
    return { ...settled, events: [...settled.events, { type: "annuity_run_skipped", subject, data: note }] };
  }
  const request = requestOfRun({ annuity, run, round: earlier.length + 1, at });
  const key = { collection, id: requestIdOf(request).id } as const;
  const made = { claim_id, block_key, status: request.status };
  return {
    ...settled,
    reads: [...settled.reads, { ...key, version: 0 }],
    puts: [...settled.puts, { ...key, document: request }],
    events: [
      ...settled.events,
      { type: `${kind}_created`, subject: key, data: made },
      { type: "annuity_run_created", subject, data: { ...note, [`${kind}_id`]: key.id } },
    ],
  };
}

// After a clock was put back, or with servers whose clocks differ, a block's next annuity comes by instants of the last one.
function standsFor(dueAt: string): (earlier: StoredDocument) => boolean {
  return ({ document }) => document["due_at"] === dueAt && !isEnded(document["status"] as RequestStatus);
}

// The claim is named even where it is not changed: whether it is released must still be true when this is written.
function settle(
  { collection, id, version, document }: StoredDocument,
  runs_settled: number,
  { claim, version: claimVersion }: VersionedClaim,
  { next, at }: { readonly next: AnnuityRun | undefined; readonly at: string },
): Commit {
  const { next_run_at: _settled, ...rest } = document;
  const after = next
    ? { next_run_at: lookAt(next.dueAt) }
    : { status: "completed", finalized_at: at, finalized_by: system };
  const annuity = { ...rest, runs_settled, ...after } as unknown as AnnuityRequest;
  const block_states = mirrorRequests(claim.block_states, [annuity]);
  const subject = { collection: "claims", id: claim.claim_id } as const;
  const mirrored = !next && block_states !== claim.block_states;
  const saved = { type: "claim_block_state_updated", subject, data: { block_key: annuity.block_key } };
  const claimDocument = toDocument({ ...claim, block_states, updated_at: at });
  return {
    at,
    actor: system,
    reads: [
      { ...subject, version: claimVersion },
      { collection, id, version },
    ],
    puts: [...(mirrored ? [{ ...subject, document: claimDocument }] : []), { collection, id, document: annuity }],
    events: mirrored ? [saved] : [],
  };
}
