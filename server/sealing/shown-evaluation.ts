import type { Evaluation } from "../../engine/index.ts";
import { maskerOfClaim } from "./mask-claim.ts";
import type { Masker } from "./masker.ts";

/** What may be shown of an evaluation, which itself sees account and identity numbers as they are. */
export interface ShownEvaluation {
  readonly masker: Masker;
  cardsJson(): string;
  cardJson(key: string): string | undefined;
}

const shown = new WeakMap<Evaluation, ShownEvaluation>();

export function shownOf(evaluation: Evaluation): ShownEvaluation {
  let known = shown.get(evaluation);
  if (!known) {
    known = show(evaluation);
    shown.set(evaluation, known);
  }
  return known;
}

function show(evaluation: Evaluation): ShownEvaluation {
  const masker = maskerOfClaim(evaluation.module, evaluation.claim);
  const cards = new Map<string, string | undefined>();
  let all: string | undefined;
  return {
    masker,
    cardsJson: () => (all ??= masker.json(evaluation.cardsJson())),
    cardJson(key) {
      if (cards.has(key)) return cards.get(key);
      const json = evaluation.cardJson(key);
      const masked = json === undefined ? undefined : masker.json(json);
      // Keys come from addresses, so that only those of blocks are remembered.
      if (masked !== undefined) cards.set(key, masked);
      return masked;
    },
  };
}
