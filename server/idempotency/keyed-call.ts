import { createHash, createHmac } from "node:crypto";
import canonicalize from "canonicalize";

/** A call as its Idempotency-Key stands for it. */
export interface KeyedCall {
  /** The person, whatever token is used: another person's key is another key. */
  readonly person: string;
  readonly key: string;
  readonly content: CallContent;
}

/** What must be the same for it to be the same call. If-Match is not: by now it is stale, if the first sending did its work. */
export interface CallContent {
  readonly method: string;
  /** Of the route, with its parameters apart, so that an address may be escaped in another way. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Where the answer to a call, or to one part of it, is kept. */
export interface Slot {
  readonly id: string;
  readonly contentHmac: string;
}

export function slotOf({ person, key, content }: KeyedCall, part?: number): Slot {
  const name = JSON.stringify(part === undefined ? [person, key] : [person, key, part]);
  const { method, path, params, body } = content;
  // The key is kept nowhere. A plain hash would let a reader of the store guess the digits of an account in a body.
  const contentHmac = createHmac("sha256", key).update(canonicalize([method, path, params, body ?? {}]) ?? "");
  return { id: createHash("sha256").update(name).digest("hex"), contentHmac: contentHmac.digest("hex") };
}
