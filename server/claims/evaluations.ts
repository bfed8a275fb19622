import { type Evaluation, evaluateClaim } from "../../engine/index.ts";
import type { ModuleRegistry } from "../modules/registry.ts";
import { type Refused, refuse } from "../problem.ts";
import type { Sealing } from "../sealing/sealing.ts";
import type { VersionedClaim } from "./claim-document.ts";

/** The cards of a version of a claim. */
export interface EvaluatedClaim {
  readonly version: number;
  readonly evaluation: Evaluation;
}

/**
 * The evaluations of the claims in use: one for each claim, of its latest version. They see what is sealed in the claim as
 * it is, so that nothing of them may be shown except through `shownOf`.
 */
export interface Evaluations {
  /** The evaluation of this version now, if it is at hand. */
  peek(claimId: string, version: number): Evaluation | undefined;
  /** `changed` names what differs from the claim's version before; without it all is evaluated. */
  of(claim: VersionedClaim, changed?: readonly string[]): Evaluation | Refused | Promise<Evaluation | Refused>;
  /** What a change would make of an evaluation; not kept, because it may never be stored. */
  ahead(earlier: Evaluation, claim: VersionedClaim, changed: readonly string[]): Evaluation;
}

const mostKept = 500;

export function createEvaluations(modules: ModuleRegistry, sealing: Sealing, clock: () => number): Evaluations {
  const kept = new Map<string, EvaluatedClaim>();

  const keep = (claimId: string, version: number, evaluation: Evaluation): Evaluation => {
    kept.delete(claimId);
    kept.set(claimId, { version, evaluation });
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return evaluation;
  };

  const peek = (claimId: string, version: number): Evaluation | undefined => {
    const found = kept.get(claimId);
    if (found?.version !== version) return undefined;
    const { evaluation } = found;
    const { clockSlots, clockBlocks } = evaluation.module;
    const timeless = clockSlots.length === 0 && clockBlocks.length === 0;
    return timeless || evaluation.now === wholeSecond(clock()) ? evaluation : undefined;
  };

  const evaluate = (
    module: Evaluation["module"],
    { claim, version }: VersionedClaim,
    changed: readonly string[] | undefined,
  ): Evaluation => {
    const found = kept.get(claim.claim_id);
    const now = wholeSecond(clock());
    const difference = found?.version === version ? [] : found?.version === version - 1 ? changed : undefined;
    const evaluation =
      found && difference && found.evaluation.module === module
        ? evaluateClaim(module, { claim, now, previous: found.evaluation, changed: difference })
        : evaluateClaim(module, { claim, now });
    return keep(claim.claim_id, version, evaluation);
  };

  return {
    peek,
    ahead: (previous, { claim }, changed) =>
      evaluateClaim(previous.module, {
        claim: sealing.openAtHand(claim),
        now: wholeSecond(clock()),
        previous,
        changed,
      }),
    of: (claim, changed) => {
      const found = peek(claim.claim.claim_id, claim.version);
      if (found) return found;
      const pin = claim.claim.product_module;
      const module = modules.pinned(pin);
      const opened = sealing.openClaim(claim.claim);
      const { version } = claim;
      if (!(module instanceof Promise) && !(opened instanceof Promise)) {
        return evaluate(module, { claim: opened, version }, changed);
      }
      return Promise.all([module, opened]).then(([compiled, plain]) =>
        compiled
          ? evaluate(compiled, { claim: plain, version }, changed)
          : refuse("module_missing", { key: pin.key, version: pin.version }),
      );
    },
  };
}

// Templates that read the clock see whole seconds, so that all answers within one second are the same.
function wholeSecond(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}
