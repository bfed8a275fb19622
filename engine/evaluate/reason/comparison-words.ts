import type { Comparison } from "../../model/condition-tree.ts";

/** What holds where the comparison does not. */
export const opposite: Readonly<Record<Comparison, Comparison>> = {
  "===": "!==",
  "!==": "===",
  "==": "!=",
  "!=": "==",
  "<": ">=",
  ">=": "<",
  ">": "<=",
  "<=": ">",
};

/** With the sides exchanged. */
export const mirrored: Readonly<Record<Comparison, Comparison>> = {
  "===": "===",
  "!==": "!==",
  "==": "==",
  "!=": "!=",
  "<": ">",
  ">": "<",
  "<=": ">=",
  ">=": "<=",
};

export const comparisonWords: Readonly<Record<Comparison, string>> = {
  "===": "is",
  "==": "is",
  "!==": "is not",
  "!=": "is not",
  "<": "is less than",
  "<=": "is at most",
  ">": "is more than",
  ">=": "is at least",
};
