import type { Lease } from "./delivery-document.ts";

/** A name for this process among several on one store; undefined where it is the only one. */
export type Worker = string | undefined;

const leaseMs = 20_000;
/** What must be left of a lease for an attempt to end within it. */
const attemptMs = 16_000;

/** Whoever writes a delivery has it from when it is due. */
export function leaseFrom(due: number, worker: Worker): Lease {
  if (worker === undefined) return { taken_by: null, taken_until: null };
  return { taken_by: worker, taken_until: new Date(due + leaseMs).toISOString() };
}

export type Claim = "mine" | "to be taken" | { readonly freeAt: number };

export function claimOn({ taken_by, taken_until }: Lease, now: number, worker: Worker): Claim {
  if (worker === undefined) return "mine";
  if (taken_by === null || taken_until === null) return "to be taken";
  const until = Date.parse(taken_until);
  if (taken_by === worker) return now + attemptMs <= until ? "mine" : "to be taken";
  return now < until ? { freeAt: until } : "to be taken";
}
