import { createHash } from "node:crypto";
import { type Claim, type CompiledModule, isDisbursement, openClaim, validateDocument } from "../../engine/index.ts";
import type { Mistake } from "../mistake.ts";
import type { ModuleRegistry } from "../modules/registry.ts";
import { instantOf, type Parts } from "../parts.ts";
import { newClaim } from "./claim-document.ts";
import { commitClaim } from "./commit-claim.ts";

const actor = { name: "claimblocks", role: "system" } as const;

type SampleParts = Pick<Parts, "store" | "clock" | "sealing">;

export interface LoadedSamples {
  readonly added: number;
  readonly warnings: readonly Mistake[];
}

/**
 * Stores each sample claim of the served modules once. Its id comes from the module and its name, so that it is found
 * again at the next start and stays as it was left.
 */
export async function loadSampleClaims(parts: SampleParts, modules: ModuleRegistry): Promise<LoadedSamples> {
  const warnings: Mistake[] = [];
  let added = 0;
  for (const { compiled } of modules.served) {
    for (const [name, sample] of Object.entries(samplesOf(compiled))) {
      if (!compiled) continue;
      const id = sampleId(compiled.key, name);
      if (await parts.store.read("claims", id)) continue;
      const [mistake] = validateDocument("claim", sample);
      if (mistake) {
        const { pointer } = mistake;
        warnings.push({ code: "CB7109", params: { name, key: compiled.key, pointer: pointer || "/" } });
      } else if (await storeSample(parts, compiled, { id, name, sample })) added += 1;
    }
  }
  return { added, warnings };
}

async function storeSample(
  parts: SampleParts,
  compiled: CompiledModule,
  { id, name, sample }: { readonly id: string; readonly name: string; readonly sample: Claim },
): Promise<boolean> {
  const at = instantOf(parts);
  const { policy = null, block_states: states = {} } = sample;
  const number = sample.claim_number ?? name;
  const fresh = newClaim({ id, number, compiled, actor, at, policy });
  // A request that a sample speaks of was never created here.
  const kept = Object.entries(states).filter(([, { type }]) => !isDisbursement(type));
  const { claim_id, product_module, claim_number } = fresh;
  const claim = { ...fresh, ...sample, claim_id, product_module, claim_number, block_states: Object.fromEntries(kept) };
  const { block_states } = openClaim(compiled, { claim, now: at });
  const events = [{ type: "claim_opened", data: { product_module, sample: true } }];
  const result = await commitClaim(parts, { from: 0, claim: { ...claim, block_states }, actor, at, events });
  return result.committed;
}

function samplesOf(compiled: CompiledModule | undefined): Readonly<Record<string, Claim>> {
  return compiled?.document.samples?.claims ?? {};
}

function sampleId(moduleKey: string, name: string): string {
  const hex = createHash("sha256")
    .update(JSON.stringify(["sample", moduleKey, name]))
    .digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
