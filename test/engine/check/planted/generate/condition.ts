/** What a condition says, before it is written in one of the forms that authors use. */
export type Condition =
  | { readonly kind: "equals"; readonly path: string; readonly value: string | boolean }
  | { readonly kind: "compare"; readonly left: string; readonly operator: Operator; readonly right: string | number }
  | { readonly kind: "defined"; readonly path: string }
  | { readonly kind: "all" | "any"; readonly items: readonly Condition[] }
  | { readonly kind: "not"; readonly item: Condition }
  | { readonly kind: "named"; readonly name: string };

export type Operator = "<" | "<=" | ">" | ">=";

export const equals = (path: string, value: string | boolean): Condition => ({ kind: "equals", path, value });
export const all = (...items: readonly Condition[]): Condition =>
  items.length === 1 && items[0] ? items[0] : { kind: "all", items };
export const any = (...items: readonly Condition[]): Condition =>
  items.length === 1 && items[0] ? items[0] : { kind: "any", items };
export const not = (item: Condition): Condition => ({ kind: "not", item });
export const defined = (path: string): Condition => ({ kind: "defined", path });
export const named = (name: string): Condition => ({ kind: "named", name });
export const oneOf = (path: string, values: readonly string[]): Condition =>
  any(...values.map((value) => equals(path, value)));
/** `left` is a path, or a call in brackets. */
export const compare = (left: string, operator: Operator, right: string | number): Condition => ({
  kind: "compare",
  left,
  operator,
  right,
});

export const state = (key: string, field = "value"): string => `claim.block_states.${key}.${field}`;

/** A claim that may be paid: decided so, and acknowledged. */
export const released: Condition = all(
  oneOf("claim.approval_status", ["approved", "goodwill"]),
  oneOf("claim.claim_status", ["pending_payout", "paid_out"]),
);

/** The values that one path is compared with, where a condition is nothing but that. */
export function onePath(items: readonly Condition[]): { readonly path: string; readonly values: string[] } | undefined {
  const [first] = items;
  if (first?.kind !== "equals") return undefined;
  const values = items.flatMap((item) =>
    item.kind === "equals" && item.path === first.path && typeof item.value === "string" ? [item.value] : [],
  );
  return values.length === items.length ? { path: first.path, values } : undefined;
}
