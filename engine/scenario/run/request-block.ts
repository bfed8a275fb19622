import type { CompiledModule } from "../../model/module.ts";
import { blockStateOf, emitRequest, evaluateClaim } from "../../portable.ts";
import type { Attempt, Progress } from "./progress.ts";

const actor = { name: "scenario", role: "handler" } as const;

/** Uses a disbursement block and stores what it keeps of its request. */
export function requestBlock(module: CompiledModule, { claim, now, requests }: Progress, key: string): Attempt {
  const emitted = emitRequest(module, evaluateClaim(module, { claim, now }), key, { actor });
  if ("refusal" in emitted) return { refusal: emitted.refusal.reason };
  const { request } = emitted;
  const block_states = { ...claim.block_states, [key]: blockStateOf(request) };
  return { after: { claim: { ...claim, block_states }, now, requests: [...requests, request] } };
}
