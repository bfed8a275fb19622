import type { CompiledModule } from "../../model/module.ts";
import { blockStateOf, emitRequest } from "../../portable.ts";
import { advance } from "./advance.ts";
import type { Attempt, Progress } from "./progress.ts";

const actor = { name: "scenario", role: "handler" } as const;

/** Uses a disbursement block and stores what it keeps of its request. */
export function requestBlock(module: CompiledModule, { evaluation, requests }: Progress, key: string): Attempt {
  const emitted = emitRequest(module, evaluation, key, { actor });
  if ("refusal" in emitted) return { refusal: emitted.refusal.reason };
  const { request } = emitted;
  const after = advance(evaluation, { states: { [key]: blockStateOf(request) } });
  return { after: { evaluation: after, requests: [...requests, request] } };
}
