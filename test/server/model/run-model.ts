import type { TestCaller } from "../support/call.ts";
import { compareClaim } from "./compare-claim.ts";
import { openClaim, operations } from "./operations.ts";
import type { PlainClaim } from "./plain-claim.ts";
import { createRandomSource } from "./random-source.ts";
import { sendAgain } from "./send-again.ts";

export interface ModelRunOptions {
  readonly seed: number;
  readonly operations: number;
  /** Called after each operation. */
  readonly tick: () => void;
}

const atOnce = 6;
const operationsOfAClaim = 70;

/** Works on several claims in turn. A mistake names the seed, which gives the same run again. */
export async function runModel(call: TestCaller, options: ModelRunOptions): Promise<readonly PlainClaim[]> {
  const random = createRandomSource(options.seed);
  const log: string[] = [];
  const run = { call: sendAgain(call, random), random, log };
  const claims: PlainClaim[] = [];
  const open: PlainClaim[] = [];
  try {
    for (let done = 0; done < options.operations; done++) {
      if (open.length < atOnce || random.below(operationsOfAClaim) === 0) {
        const claim = await openClaim(run);
        claims.push(claim);
        open.push(claim);
        const finished = open.length > atOnce ? open.shift() : undefined;
        if (finished) await mustBeEqual(call, finished);
      }
      const claim = random.pick(open);
      log.push(`-- ${claim.path}`);
      await random.pick(operations)(run, claim);
      if (random.chance(0.05)) await mustBeEqual(call, claim);
      options.tick();
    }
    for (const claim of open) await mustBeEqual(call, claim);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`MODEL_SEED=${options.seed}: ${message}\n${log.slice(-30).join("\n")}`, { cause: error });
  }
  return claims;
}

async function mustBeEqual(call: TestCaller, claim: PlainClaim): Promise<void> {
  const differences = await compareClaim(call, claim);
  if (differences.length > 0) throw new Error(differences.join("\n"));
}
