/** A seal ties all events up to one together, so that neither the end of a chain nor a whole subject can be taken away unnoticed. */
import type { DocumentKey } from "./store.ts";

/** The data of the event, and the document that says what was sealed last. */
export interface SealData {
  readonly through_event: number;
  /** How many subjects these events are about. */
  readonly chains: number;
  /** The hashes of all these events in their order, folded as `chainHash` does. */
  readonly root: string;
  /** The root of the seal before this one. */
  readonly previous_root: string | null;
}

const subject: DocumentKey = { collection: "audit", id: "heads" };

export const sealEvent = { type: "audit_sealed", subject } as const;

export function isSealData(data: unknown): data is SealData {
  if (typeof data !== "object" || data === null) return false;
  if (!("through_event" in data && "chains" in data && "root" in data && "previous_root" in data)) return false;
  return Number.isSafeInteger(data.through_event) && Number.isSafeInteger(data.chains) && typeof data.root === "string";
}
