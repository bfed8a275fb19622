/** A call with an Idempotency-Key, and what it does -> its answer: that of an earlier sending, if that did it. */
import type { Answer } from "../http/answer.ts";
import { instantOf, type Parts } from "../parts.ts";
import { refuse } from "../problem.ts";
import { StoreUnavailable } from "../store/store-unavailable.ts";
import { answerAgain, keepAnswer } from "./kept-answer.ts";
import { refuseInUse } from "./key-conflict.ts";
import { type KeyedCall, type Slot, slotOf } from "./keyed-call.ts";
import type { Once, Outcome } from "./once.ts";

type Change = (once: Once) => Outcome | Promise<Outcome>;

export type AnswerOnce = (call: KeyedCall, change: Change) => Promise<Outcome>;

/**
 * Problems are not kept, so that a call can be sent again once what stood in its way is gone. Two processes may both begin
 * with one call; then the record of its answer is what only one of them can commit.
 */
export function createAnswerOnce(parts: Pick<Parts, "store" | "clock">): AnswerOnce {
  /** The contents of the calls that this process is busy with. */
  const underWay = new Map<string, string>();

  async function find(slot: Slot): Promise<Outcome | undefined> {
    const stored = await parts.store.read("idempotency_keys", slot.id);
    return stored && answerAgain(stored.document, slot);
  }

  async function carryOut(call: KeyedCall, slot: Slot, change: Change): Promise<Outcome> {
    let remembered: Answer | undefined;
    const outcome = await change({
      remember: (answer) => {
        remembered = answer;
        return keepAnswer(slot, answer, instantOf(parts));
      },
      part: async (place, partChange) => {
        const own = slotOf(call, place);
        return (await find(own)) ?? carryOut(call, own, partChange);
      },
    });
    // What was committed is what is answered, now as later.
    if (!("problem" in outcome)) return remembered ?? outcome;
    return (await find(slot).catch(ignoreUnavailable)) ?? outcome;
  }

  return async (call, change) => {
    const slot = slotOf(call);
    const first = await find(slot);
    if (first) return first;
    const running = underWay.get(slot.id);
    if (running !== undefined) return running === slot.contentHmac ? refuseInUse() : refuse("idempotency_key_reused");
    underWay.set(slot.id, slot.contentHmac);
    try {
      return await carryOut(call, slot, change);
    } finally {
      underWay.delete(slot.id);
    }
  };
}

// The outcome that is there says what is known; that the record cannot be read now adds nothing to it.
function ignoreUnavailable(error: unknown): undefined {
  if (error instanceof StoreUnavailable) return undefined;
  throw error;
}
