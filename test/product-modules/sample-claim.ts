import { fileURLToPath } from "node:url";
import { checkModule, compileModule, emitRequest, evaluateClaim, loadModule } from "../../engine/index.ts";
import type { Card, Claim, CompiledModule, Diagnostic, EmitResult } from "../../engine/index.ts";

/** When the sample claims are looked at. */
export const now = "2024-06-14T10:00:00.000Z";

export const folderOfModules = fileURLToPath(new URL("../../product-modules", import.meta.url));

export interface ProductModule {
  readonly compiled: CompiledModule;
  readonly diagnostics: readonly Diagnostic[];
  readonly samples: ReadonlyMap<string, Claim>;
}

export function readProductModule(path: string): ProductModule {
  const { diagnostics, module } = checkModule(loadModule(path));
  if (!module) throw new Error(`${path} cannot be read: ${JSON.stringify(diagnostics)}`);
  // Loading puts the policy in the place of its name.
  const samples = new Map(Object.entries(module.document.samples?.claims ?? {})) as ReadonlyMap<string, Claim>;
  return { compiled: compileModule(module), diagnostics, samples };
}

export function sampleOf({ samples }: ProductModule, name: string): Claim {
  const claim = samples.get(name);
  if (!claim) throw new Error(`there is no sample ${name}`);
  return claim;
}

export type SampleState = NonNullable<Claim["block_states"]>[string];

/** A claim with some block states replaced; undefined takes one away. */
export function withStates(claim: Claim, states: Readonly<Record<string, SampleState | undefined>>): Claim {
  const merged = Object.entries<SampleState | undefined>({ ...claim.block_states, ...states });
  const kept = merged.filter((entry): entry is [string, SampleState] => entry[1] !== undefined);
  return { ...claim, block_states: Object.fromEntries(kept) };
}

export function cardOf({ compiled }: ProductModule, key: string, claim: Claim, at: string = now): Card {
  const card = evaluateClaim(compiled, { claim, now: at }).card(key);
  if (!card) throw new Error(`there is no block ${key}`);
  return card;
}

export function emit({ compiled }: ProductModule, key: string, claim: Claim, at: string = now): EmitResult {
  const evaluation = evaluateClaim(compiled, { claim, now: at });
  return emitRequest(compiled, evaluation, key, { actor: { name: "thandi", role: "handler" } });
}
