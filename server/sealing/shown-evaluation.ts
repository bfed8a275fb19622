import type { Evaluation } from "../../engine/index.ts";
import { maskerOfClaim } from "./mask-claim.ts";
import { maskSealed } from "./mask-sealed.ts";
import type { Masker } from "./masker.ts";

/** What may be shown of an evaluation, which itself sees account and identity numbers as they are. */
export interface ShownEvaluation {
  readonly masker: Masker;
  cardJson(key: string): string | undefined;
  /** JSON in UTF-8, made once: a mask is no Latin character, so that writing it out each time would be the larger cost. */
  cardBytes(key: string): Buffer | undefined;
  cardsBytes(): Buffer;
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
  const cards = new Map<string, Buffer>();
  let all: Buffer | undefined;
  const cardJson = (key: string): string | undefined => {
    const json = evaluation.cardJson(key);
    return json === undefined ? undefined : masker.json(json);
  };
  return {
    masker,
    cardJson,
    cardBytes(key) {
      const known = cards.get(key);
      if (known) return known;
      const json = cardJson(key);
      if (json === undefined) return undefined;
      const bytes = Buffer.from(maskSealed(json));
      cards.set(key, bytes);
      return bytes;
    },
    cardsBytes: () => (all ??= Buffer.from(maskSealed(masker.json(evaluation.cardsJson())))),
  };
}
