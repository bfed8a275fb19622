import { randomUUID } from "node:crypto";
import type { JobsLog } from "../jobs/start-jobs.ts";
import type { KeyRing } from "../sealing/key-ring.ts";
import type { Store } from "../store/store.ts";
import type { AddressRule } from "./address-rule.ts";
import { guardLookup } from "./guarded-lookup.ts";
import { type Delivering, startDelivering } from "./start-delivering.ts";

export interface DeliveringOptions {
  readonly store: Store;
  readonly keys: KeyRing;
  readonly clock: () => number;
  /** Whose endpoints may be anywhere, this machine included. */
  readonly sandbox: boolean;
  readonly mayCall: AddressRule;
  /** The database that several processes may work on. */
  readonly databaseUrl: string | undefined;
  readonly log: JobsLog | undefined;
}

const timeoutMs = 15_000;

export function configuredDelivering(options: DeliveringOptions): Delivering {
  const { store, keys, clock, sandbox, mayCall, databaseUrl, log } = options;
  const post = sandbox ? { timeoutMs } : { timeoutMs, mayCall, lookup: guardLookup(mayCall) };
  const worker = databaseUrl === undefined ? undefined : randomUUID();
  return startDelivering({ store, keys, clock, random: Math.random, worker, post }, (error) => {
    log?.error({ err: error }, "webhooks could not be delivered; they are tried again within a minute");
  });
}
