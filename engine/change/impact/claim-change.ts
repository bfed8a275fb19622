/** What one block's card does differently for one claim; what concerns money first. */
export const changeKinds = [
  "stops_being_payable",
  "becomes_payable",
  "amount_changes",
  "payee_changes",
  "terms_change",
  "disappears",
  "appears",
  "input_changes",
  "text_changes",
] as const;

export type ClaimChangeKind = (typeof changeKinds)[number];

export interface ClaimChange {
  readonly block: string;
  readonly type: string;
  readonly kind: ClaimChangeKind;
  /** The amount in minor units, or the values that differ by their name; null where there is nothing to say. */
  readonly old: unknown;
  readonly new: unknown;
}
