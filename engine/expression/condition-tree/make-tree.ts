/** Makes condition trees, simplified as they are made: nothing nested that could be flat, no constant inside. */
import type { ConditionTree } from "../../model/condition-tree.ts";

export function constant(value: boolean): ConditionTree {
  return { kind: "constant", value };
}

export function not(item: ConditionTree): ConditionTree {
  if (item.kind === "constant") return constant(!item.value);
  return item.kind === "not" ? item.item : { kind: "not", item };
}

export function and(...items: readonly ConditionTree[]): ConditionTree {
  return connect("and", items);
}

export function or(...items: readonly ConditionTree[]): ConditionTree {
  return connect("or", items);
}

function connect(kind: "and" | "or", items: readonly ConditionTree[]): ConditionTree {
  const deciding = kind === "or";
  const flat = items.some((item) => item.kind === kind)
    ? items.flatMap((item) => (item.kind === kind ? item.items : [item]))
    : items;
  if (flat.some((item) => item.kind === "constant" && item.value === deciding)) return constant(deciding);
  const open = flat.filter((item) => item.kind !== "constant");
  const [only, ...others] = open;
  if (!only) return constant(!deciding);
  return others.length === 0 ? only : { kind, items: open };
}

/** `test ? then : otherwise`, where an unknown test does not matter as long as both give the same. */
export function chosen(test: ConditionTree, then: ConditionTree, otherwise: ConditionTree): ConditionTree {
  if (test.kind === "constant") return test.value ? then : otherwise;
  if (then.kind === "constant" && otherwise.kind === "constant") {
    if (then.value === otherwise.value) return then;
    return then.value ? test : not(test);
  }
  if (then.kind === "constant") return then.value ? or(test, otherwise) : and(not(test), otherwise);
  if (otherwise.kind === "constant") return otherwise.value ? or(not(test), then) : and(test, then);
  return or(and(test, then), and(not(test), otherwise), and(then, otherwise));
}
