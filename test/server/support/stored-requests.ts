import { expect } from "vitest";
import { listAll } from "../../../server/requests/list-all.ts";
import type { Store } from "../../../server/store/store.ts";
import { allEvents } from "../store/commit-samples.ts";

export interface StoredRequest {
  readonly id: string;
  readonly claim_id: string;
  readonly block_key: string;
  readonly round: number;
  readonly status: string;
  /** Of a payout that an annuity made. */
  readonly annuity_request_id?: string;
  readonly run?: number;
  readonly due_at?: string;
  readonly payee?: { readonly type: string; readonly policyholder_id?: string };
}

export interface StoredAnnuity extends StoredRequest {
  readonly runs_settled?: number;
}

export interface StoredRequests {
  readonly requests: readonly StoredRequest[];
  readonly annuities: readonly StoredAnnuity[];
  readonly runs: readonly StoredRequest[];
}

/** Reads every request, after proving that each was made once and that no annuity has a run twice or lacks one. */
export async function readRequestsMadeOnce(store: Store): Promise<StoredRequests> {
  const all = await readAll(store);
  const { requests, annuities, runs } = all;
  expectOnce(requests.map(({ claim_id, block_key, round }) => `${claim_id} ${block_key} ${round}`));
  const made = (await allEvents(store)).filter(({ type }) => type.endsWith("_request_created"));
  const ids = [...requests, ...runs].map(({ id }) => id);
  expect(made.map(({ subject }) => subject.id).toSorted()).toEqual(ids.toSorted());
  for (const { id, runs_settled = 0 } of annuities) {
    const mine = runs.filter(({ annuity_request_id }) => annuity_request_id === id).map(({ run }) => run);
    expect({ id, runs: mine }).toEqual({ id, runs: Array.from({ length: runs_settled }, (_, place) => place + 1) });
  }
  return all;
}

async function readAll(store: Store): Promise<StoredRequests> {
  const read = async (kind: "payout" | "fulfillment" | "annuity"): Promise<readonly StoredAnnuity[]> => {
    const stored = await listAll(store, `${kind}_requests`, {});
    return stored.map(({ id, document }) => ({ ...(document as unknown as StoredAnnuity), id }));
  };
  const [payouts, fulfillments, annuities] = [await read("payout"), await read("fulfillment"), await read("annuity")];
  const requests = [...payouts.filter(({ run }) => run === undefined), ...fulfillments, ...annuities];
  return { requests, annuities, runs: payouts.filter(({ run }) => run !== undefined) };
}

function expectOnce(names: readonly string[]): void {
  const seen = new Set<string>();
  expect(names.filter((name) => seen.size === seen.add(name).size)).toEqual([]);
}
