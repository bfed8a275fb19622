import { type Claim, type CompiledModule, type Diagnostic, evaluateClaim } from "../../engine/index.ts";
import { compileDocument, isIdentified } from "../modules/module-document.ts";
import { maskerOfClaim } from "../sealing/mask-claim.ts";

/** A module as a caller sent it, and the claim to evaluate it for; plain data, so that it can go to another thread. */
export interface EvaluationOrder {
  readonly module: object;
  readonly claim: Claim;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly trace: boolean;
}

interface CheckedModule {
  readonly diagnostics: readonly Diagnostic[];
  readonly compiled?: CompiledModule;
}

const longestAnswer = 32 * 1024 * 1024;

export function evaluateModule(order: EvaluationOrder): string | undefined {
  return evaluationJson(compileDocument(order.module), order);
}

/** The answer as JSON; undefined when it is too long. A module that cannot be used has diagnostics and no cards. */
export function evaluationJson(
  { compiled, diagnostics }: CheckedModule,
  { claim, now, trace }: Omit<EvaluationOrder, "module">,
): string | undefined {
  const pin = compiled && isIdentified(compiled.document) ? pinOf(compiled) : null;
  const head = { module: pin, now: new Date(now).toISOString(), diagnostics };
  if (!compiled) return boundedJson({ ...head, cards: [] });
  const evaluation = evaluateClaim(compiled, { claim, now, trace });
  const shown = { cards: evaluation.cards, ...(trace && { trace: evaluation.trace ?? [] }) };
  return boundedJson({ ...head, ...maskerOfClaim(compiled, claim).data(shown) });
}

function boundedJson(answer: object): string | undefined {
  try {
    const json = JSON.stringify(answer);
    return json.length > longestAnswer ? undefined : json;
  } catch (error) {
    // Longer than a text can be at all.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function pinOf({ key, version, sha256 }: CompiledModule): object {
  return { key, version, sha256 };
}
