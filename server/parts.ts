import type { ApprovalRules } from "./approvals/approval-rules.ts";
import type { Evaluations } from "./claims/evaluations.ts";
import type { Evaluator } from "./evaluate/evaluator.ts";
import type { ModuleRegistry } from "./modules/registry.ts";
import type { Metrics } from "./operations/metrics.ts";
import type { Readiness } from "./operations/readiness.ts";
import type { KeyRing } from "./sealing/key-ring.ts";
import type { Sealing } from "./sealing/sealing.ts";
import type { BlobStore } from "./store/blobs/blob-store.ts";
import type { NextNumber } from "./store/number-source.ts";
import type { Store } from "./store/store.ts";
import type { AddressRule } from "./webhooks/address-rule.ts";

/** What the operations of the server work with. */
export interface Parts {
  readonly store: Store;
  readonly modules: ModuleRegistry;
  readonly evaluations: Evaluations;
  readonly evaluator: Evaluator;
  readonly sealing: Sealing;
  readonly approvals: ApprovalRules;
  readonly blobs: BlobStore;
  readonly keys: KeyRing;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly ids: () => string;
  readonly claimNumbers: NextNumber<string>;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  /** Without tokens: callers say who they are. */
  readonly sandbox: boolean;
  /** Where webhooks may be sent. */
  readonly mayCall: AddressRule;
}

export function instantOf(parts: Pick<Parts, "clock">): string {
  return new Date(parts.clock()).toISOString();
}
