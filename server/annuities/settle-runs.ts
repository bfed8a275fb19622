import { type AnnuityRequest, annuityRun, isReleased, scheduleOf } from "../../engine/index.ts";
import { toDocument, type VersionedClaim } from "../claims/claim-document.ts";
import { readClaim } from "../claims/read-claim.ts";
import { instantOf, type Parts } from "../parts.ts";
import { mirrorRequests } from "../requests/change-request.ts";
import { withoutKey } from "../requests/idempotency.ts";
import { listAll } from "../requests/list-all.ts";
import type { Actor, Commit, StoredDocument } from "../store/store.ts";
import { isPausedAt, pausesOf } from "./pauses.ts";
import { payoutOfRun } from "./payout-of-run.ts";

export type SettlingParts = Pick<Parts, "store" | "clock">;

const system: Actor = { name: "claimblocks", role: "system" };

// Each attempt that fails means that another change succeeded; whatever is still due then is due at the next tick.
const mostAttempts = 20;

/**
 * Creates the payouts of an annuity that are due, in order, each in a commit of its own that names the annuity, its claim
 * and the payout's derived id: of any number of servers exactly one makes it. Runs of a claim that is not released wait
 * and are made up for; those that fell due in a pause are skipped for good. The last run completes the annuity.
 */
export async function settleRuns(parts: SettlingParts, annuityId: string): Promise<void> {
  for (let failed = 0; failed < mostAttempts; ) {
    const commit = await nextCommit(parts, annuityId);
    if (!commit) return;
    const result = await parts.store.commit(commit);
    if (!result.committed && "failure" in result) return;
    if (!result.committed) failed++;
  }
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
  const ended = run.sequence === schedule.count;
  const settled = settle(stored, run.sequence, claim, { ended, at });
  const due_at = new Date(run.dueAt).toISOString();
  const subject = { collection: "annuity_requests", id: annuityId } as const;
  const note = { run: run.sequence, due_at, ...(ended && { from: "active", to: "completed" }) };
  if (isPausedAt(await pausesOf(store, annuityId), run.dueAt)) {
    return { ...settled, events: [...settled.events, { type: "annuity_run_skipped", subject, data: note }] };
  }
  const { claim_id, block_key } = annuity;
  const earlier = await listAll(store, "payout_requests", { claim_id, block_key });
  const clean = withoutKey(annuity) as AnnuityRequest;
  const payout = payoutOfRun({ annuity: clean, run, round: earlier.length + 1, at });
  const key = { collection: "payout_requests", id: payout.payout_request_id } as const;
  const made = { claim_id, block_key, status: payout.status };
  return {
    ...settled,
    reads: [...settled.reads, { ...key, version: 0 }],
    puts: [...settled.puts, { ...key, document: payout }],
    events: [
      ...settled.events,
      { type: "payout_request_created", subject: key, data: made },
      { type: "annuity_run_created", subject, data: { ...note, payout_request_id: key.id } },
    ],
  };
}

// The claim is named even where it is not changed: whether it is released must still be true when this is written.
function settle(
  { collection, id, version, document }: StoredDocument,
  runs_settled: number,
  { claim, version: claimVersion }: VersionedClaim,
  { ended, at }: { readonly ended: boolean; readonly at: string },
): Commit {
  const end = ended ? { status: "completed", finalized_at: at, finalized_by: system } : {};
  const annuity = { ...document, runs_settled, ...end } as unknown as AnnuityRequest;
  const block_states = mirrorRequests(claim.block_states, [annuity]);
  const subject = { collection: "claims", id: claim.claim_id } as const;
  const mirrored = ended && block_states !== claim.block_states;
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
