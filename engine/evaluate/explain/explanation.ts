import type { Refusal, RequestNote, Rounding } from "../../model/documents.ts";
import type { Truth } from "../../model/expression.ts";

/** Why a block is as it is for one claim: the JSON form of `explain`. Texts are for people; nothing should branch on them. */
export interface Explanation {
  readonly block: string;
  readonly type: string;
  readonly title: string;
  readonly visible: boolean;
  readonly required: boolean;
  readonly actionable: boolean;
  /** One sentence: shown, hidden or usable, and why. */
  readonly summary: string;
  readonly reason?: string;
  readonly refusals?: readonly Refusal[];
  readonly roundings?: readonly Rounding[];
  readonly notes?: readonly RequestNote[];
  /** Paths without a value, as on the card. */
  readonly missing: readonly string[];
  /** Those of them that it waits for, in words, each with the block that would give it. */
  readonly needs: readonly MissingValue[];
  /** Its own conditions, and those of a group that hides it. */
  readonly conditions: readonly ConditionExplanation[];
  readonly properties: readonly PropertyExplanation[];
  readonly changes: readonly SuggestedChange[];
}

export interface MissingValue {
  readonly path: string;
  readonly text: string;
  /** The key of the block that a person fills in to give it. */
  readonly block?: string;
}

/** One part of a condition for this claim. */
export interface ConditionNode {
  readonly kind: "all" | "any" | "not_all" | "none" | "not" | "named" | "always" | "test";
  /** What has to hold: `“Cause of death” is “Accidental”`, `any of`, the name of a condition. */
  readonly text: string;
  readonly truth: Truth;
  /** Whether the answer of the whole condition follows from this part. */
  readonly decides: boolean;
  /** What this claim has instead, in words. */
  readonly actual?: string;
  readonly missing?: readonly MissingValue[];
  readonly references?: readonly ReadValue[];
  readonly children?: readonly ConditionNode[];
}

export interface ConditionExplanation extends ConditionNode {
  /** The block whose condition it is: the explained one, or a group around it. */
  readonly block: string;
  readonly property: string;
  /** What the answer means for the block. */
  readonly effect: string;
}

/** A field that was read, with what the claim has there. */
export interface ReadValue {
  readonly path: string;
  readonly text: string;
  /** Absent where there is none, and for a list or an object. */
  readonly value?: string | number | boolean;
  readonly value_text: string;
}

/** Where a value came from. */
export interface ValueSource extends ReadValue {
  readonly origin: "form" | "policy" | "claim";
  readonly block?: string;
  /** Filled in when the claim was opened, and confirmed by nobody. */
  readonly defaulted?: true;
  /** The block that holds it is hidden now. */
  readonly hidden?: true;
}

export interface PropertyExplanation {
  readonly property: string;
  /** How it is written: `payee.first_name`. */
  readonly name: string;
  readonly value?: unknown;
  readonly value_text: string;
  /** The formula as a person would write it; absent where the module says the value itself. */
  readonly formula?: string;
  /** An earlier property with the same formula, which has the steps. */
  readonly same_as?: string;
  readonly steps: readonly ValueStep[];
  readonly rounding?: Rounding;
  readonly sources: readonly ValueSource[];
  readonly missing?: readonly MissingValue[];
  /** Why a helper gave no value: `"soon" is not a date`. */
  readonly notes?: readonly string[];
}

/** One calculation with its values filled in. */
export interface ValueStep {
  readonly text: string;
  readonly value?: unknown;
  readonly value_text: string;
}

export type ChangeGoal = "shown" | "hidden" | "usable" | "not_usable";

/** A change of the claim that was tried, and after which the block is as `goal` says. */
export interface SuggestedChange {
  readonly goal: ChangeGoal;
  readonly text: string;
  readonly parts: readonly ChangePart[];
}

export interface ChangePart {
  /** `“Cause of death” is “Accidental”`. */
  readonly text: string;
  readonly set: readonly { readonly path: string; readonly value: unknown }[];
  /** The claim actions that lead there. */
  readonly actions?: readonly string[];
  /** The value stands for any that fits. */
  readonly example?: true;
}
