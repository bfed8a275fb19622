import type { StoreFailure } from "../store/store.ts";
import type { Finding } from "./finding.ts";

/** What a verification found out. */
export interface Verified {
  /** As it may be shown. */
  readonly place: string;
  /** Absent for an export, which has events only. */
  readonly commits?: number;
  readonly documents?: number;
  readonly events: number;
  readonly chains: number;
  /** The number of the last event before the first that was verified. */
  readonly after: number;
  readonly through: number;
  /** The hash over all events through the last; null when there are none. */
  readonly head: string | null;
  /** The hash over all commits: the documents too, which the head of the events does not cover. Absent for an export. */
  readonly commit_head?: string | null;
  readonly sealed_through: number;
  /** Of a last line that is not whole. */
  readonly unfinished_bytes: number;
  readonly finding_count: number;
  readonly findings: readonly Finding[];
}

export type VerifyAnswer = Verified | { readonly failure: StoreFailure };

/** Somebody kept the head of an earlier time; undefined where the history went through it. */
export function findMissingHead(place: string, head: string): Finding {
  return { code: "CB6034", place, reason: `nothing in this history has the head ${head}` };
}
