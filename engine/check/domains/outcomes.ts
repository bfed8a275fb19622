import type { Ternary } from "../../expression/values/index.ts";

/** Which truths a formula may have. One that cannot be ruled out counts as possible. */
export interface Outcomes {
  readonly canBeTrue: boolean;
  readonly canBeFalse: boolean;
  readonly canBeUnknown: boolean;
}

export const anyOutcome: Outcomes = { canBeTrue: true, canBeFalse: true, canBeUnknown: true };

export function outcomesOf(truths: ReadonlySet<Ternary>): Outcomes {
  return { canBeTrue: truths.has(true), canBeFalse: truths.has(false), canBeUnknown: truths.has(undefined) };
}

export function opposite({ canBeTrue, canBeFalse, canBeUnknown }: Outcomes): Outcomes {
  return { canBeTrue: canBeFalse, canBeFalse: canBeTrue, canBeUnknown };
}

/** Of items that share no variable, so that every combination of theirs may come about. */
export function conjunction(items: readonly Outcomes[]): Outcomes {
  return {
    canBeTrue: items.every(({ canBeTrue }) => canBeTrue),
    canBeFalse: items.some(({ canBeFalse }) => canBeFalse),
    canBeUnknown:
      items.some(({ canBeUnknown }) => canBeUnknown) &&
      items.every(({ canBeTrue, canBeUnknown }) => canBeTrue || canBeUnknown),
  };
}

export function disjunction(items: readonly Outcomes[]): Outcomes {
  return opposite(conjunction(items.map(opposite)));
}

/** Whether the truth is one of these. */
export function membership(item: Outcomes, truths: readonly Ternary[]): Outcomes {
  const possible: readonly Ternary[] = [
    ...(item.canBeTrue ? [true] : []),
    ...(item.canBeFalse ? [false] : []),
    ...(item.canBeUnknown ? [undefined] : []),
  ];
  return {
    canBeTrue: possible.some((truth) => truths.includes(truth)),
    canBeFalse: possible.some((truth) => !truths.includes(truth)),
    canBeUnknown: false,
  };
}
