import type { KeyRing } from "../sealing/key-ring.ts";
import type { Actor, Store } from "../store/store.ts";
import type { Worker } from "./lease.ts";
import type { PostRules } from "./post-message.ts";

/** What delivering works with. */
export interface DeliveryParts {
  readonly store: Store;
  readonly keys: KeyRing;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly worker: Worker;
  readonly post: PostRules;
}

export const systemActor: Actor = { name: "claimblocks", role: "system" };
