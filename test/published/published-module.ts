import { fileURLToPath } from "node:url";
import { checkModule, compileModule, emitRequest, evaluateClaim, loadModule } from "../../engine/index.ts";
import type { Card, Claim, Diagnostic, EmitResult } from "../../engine/index.ts";
import { releasedClaim } from "./released-claim.ts";

/** When the requests are made: in Johannesburg it is 10:00 on the 15th. */
export const now = "2026-01-15T08:00:00.000Z";

export interface PublishedModule {
  readonly diagnostics: readonly Diagnostic[];
  card(blockKey: string, claim?: Claim): Card | undefined;
  request(blockKey: string, claim?: Claim): EmitResult;
}

/** A file of `modules/`, loaded, checked and compiled; each step may find mistakes, and still the next one works. */
export function readPublishedModule(file: string): PublishedModule {
  const source = loadModule(fileURLToPath(new URL(`modules/${file}`, import.meta.url)));
  const { diagnostics, module } = checkModule(source);
  if (!module) throw new Error(`${file} cannot be read: ${JSON.stringify(diagnostics)}`);
  const compiled = compileModule(module);
  const evaluate = (claim: Claim) => evaluateClaim(compiled, { claim, now });
  return {
    diagnostics,
    card: (blockKey, claim = releasedClaim) => evaluate(claim).card(blockKey),
    request: (blockKey, claim = releasedClaim) =>
      emitRequest(compiled, evaluate(claim), blockKey, { actor: { name: "thandi", role: "handler" } }),
  };
}
