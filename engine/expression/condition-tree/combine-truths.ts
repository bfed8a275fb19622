/** Kleene's logic over the truths of a condition, where an error acts as unknown. */
import type { Truth } from "../../model/expression.ts";

export function combineTruths(kind: "and" | "or", truths: readonly Truth[]): Truth {
  const deciding = kind === "and" ? "false" : "true";
  if (truths.includes(deciding)) return deciding;
  const other = negateTruth(deciding);
  return truths.every((truth) => truth === other) ? other : "unknown";
}

export function negateTruth(truth: Truth): Truth {
  if (truth === "true") return "false";
  return truth === "false" ? "true" : truth;
}
