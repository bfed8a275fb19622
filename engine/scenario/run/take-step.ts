import type { CompiledModule } from "../../model/module.ts";
import { matchText } from "../expect/match-text.ts";
import type { Failure } from "../result.ts";
import type { Step } from "../scenario.ts";
import { actOnClaim } from "./act-on-claim.ts";
import { advance } from "./advance.ts";
import type { Attempt, Progress } from "./progress.ts";
import { requestBlock } from "./request-block.ts";
import { setBlock } from "./set-block.ts";

export interface TakenStep {
  readonly after: Progress;
  /** Set where the step did not go as the scenario says; what follows it then means nothing. */
  readonly failure?: Failure;
}

/** Fills in blocks, then acts on the claim, then requests; what is not named is left out. */
export function takeStep(module: CompiledModule, before: Progress, step: Step): TakenStep {
  let after = step.now === undefined ? before : later(before, step.now);
  for (const set of step.set) {
    const attempt = setBlock(module, after, set);
    if ("refusal" in attempt) {
      const message = `"${set.key}" cannot be set to ${JSON.stringify(set.value)}: ${attempt.refusal}`;
      return { after, failure: { message, pointer: set.pointer, block: set.key } };
    }
    after = attempt.after;
  }
  for (const act of actsOf(module, step)) {
    const attempt = act.attempt(after);
    const failure = judge(act, attempt, step, after);
    if (failure) return { after, failure };
    if ("after" in attempt) after = attempt.after;
  }
  return { after };
}

function later({ evaluation, requests }: Progress, now: number): Progress {
  return { evaluation: advance(evaluation, { now }), requests };
}

interface Act {
  readonly what: string;
  readonly pointer: string;
  readonly block?: string;
  readonly mayBeRefused: boolean;
  readonly attempt: (before: Progress) => Attempt;
}

function actsOf(module: CompiledModule, { pointer, action, request }: Step): readonly Act[] {
  const acts: Act[] = [];
  if (action) {
    acts.push({
      what: `The action "${action.name}"`,
      pointer: `${pointer}/action`,
      mayBeRefused: request === undefined,
      attempt: (before) => actOnClaim(before, action),
    });
  }
  if (request !== undefined) {
    acts.push({
      what: `The request of "${request}"`,
      pointer: `${pointer}/request`,
      block: request,
      mayBeRefused: true,
      attempt: (before) => requestBlock(module, before, request),
    });
  }
  return acts;
}

function judge(act: Act, attempt: Attempt, step: Step, { evaluation }: Progress): Failure | undefined {
  const { what, pointer, block } = act;
  const { claim, now } = evaluation;
  const about = block === undefined ? {} : { block, moment: { claim, now, properties: [] } };
  const refused = act.mayBeRefused ? step.refused : undefined;
  if (!("refusal" in attempt)) {
    return refused === undefined
      ? undefined
      : { message: `${what} was to be refused, but was not.`, pointer, ...about };
  }
  if (refused === undefined) return { message: `${what} was refused: ${attempt.refusal}`, pointer, ...about };
  const mismatch = matchText(attempt.refusal, refused);
  if (mismatch === undefined) return undefined;
  const place = `${step.pointer}/refused`;
  return { message: `${what} was refused as expected, but the reason ${mismatch}.`, pointer: place, ...about };
}
