import type { Expression } from "./expression.ts";

export type Comparison = "===" | "!==" | "==" | "!=" | "<" | "<=" | ">" | ">=";

/** A condition with its logic laid bare, the same for Handlebars and JSON Logic; equal in meaning to the truth reading. */
export type ConditionTree =
  | { readonly kind: "and" | "or"; readonly items: readonly ConditionTree[] }
  | { readonly kind: "not"; readonly item: ConditionTree }
  | { readonly kind: "compare"; readonly operator: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "defined" | "truthy"; readonly of: Expression }
  | { readonly kind: "constant"; readonly value: boolean }
  | { readonly kind: "opaque"; readonly expression: Expression };

/** A part of a condition that is true or false on its own. */
export type ConditionLeaf = Extract<ConditionTree, { left: unknown } | { of: unknown } | { expression: unknown }>;
