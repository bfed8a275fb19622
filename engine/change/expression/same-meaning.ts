import type { Expression } from "../../model/expression.ts";
import type { Reading } from "../../model/module.ts";
import { canonicalCondition } from "./canonical-condition.ts";
import { canonicalExpression, type Naming } from "./canonical-expression.ts";

/** An expression and how it is read where it stands. */
export interface ReadExpression {
  readonly expression: Expression;
  readonly reading: Reading;
}

/**
 * Whether two expressions say the same. A named condition may have been put in its place or given a name, and what is
 * read may have moved to a block's new key; a definition that changed is its own change, not one of each place that uses it.
 */
export function isSameMeaning(
  old: ReadExpression,
  now: ReadExpression,
  renamedBlocks?: ReadonlyMap<string, string>,
): boolean {
  const namings: readonly Naming[] = renamedBlocks?.size ? [{}, { renamedBlocks }] : [{}];
  return namings.some((naming) => {
    if (canonicalText(old, naming) === canonicalText(now, {})) return true;
    if (old.reading !== "truth") return false;
    return canonicalText(old, { ...naming, byDefinition: true }) === canonicalText(now, { byDefinition: true });
  });
}

/** As text, so that it can be compared and looked up. */
export function canonicalText({ expression, reading }: ReadExpression, naming: Naming = {}): string {
  const canonical =
    reading === "truth" ? canonicalCondition(expression, naming) : canonicalExpression(expression, naming);
  return JSON.stringify(canonical);
}
