import type { ClaimScope } from "../model/evaluation.ts";

/** A block's saved state, loosely typed: a claim file may hold anything. */
export interface SavedState {
  readonly type?: unknown;
  readonly value?: unknown;
  readonly option_key?: unknown;
  readonly option_value?: unknown;
  readonly status?: unknown;
  readonly round?: unknown;
  readonly defaulted?: unknown;
  readonly [property: string]: unknown;
}

export function savedState(claim: ClaimScope, key: string): SavedState | undefined {
  const states = claim.block_states as Record<string, unknown> | null | undefined;
  if (typeof states !== "object" || states === null || !Object.hasOwn(states, key)) return undefined;
  const state = states[key];
  return typeof state === "object" && state !== null ? (state as SavedState) : undefined;
}
