/** Fields that formulas read -> a made-up claim in which each has a value of the kind that it can have. */
import type { Json, JsonObject } from "../../../../model/json.ts";
import { isObject } from "../../../find-blocks.ts";
import type { RuleBlock, RuleContext } from "../../rule.ts";
import { toStatePath } from "./read-path.ts";

type Container = { [name: string]: unknown };

/** `round` gives another claim with the same fields. */
export function makeProbeScope(
  paths: readonly (readonly string[])[],
  { byKey }: Pick<RuleContext, "byKey">,
  round: number,
): object {
  const scope: Container = {};
  // Longest first, so that a list which is also read as a whole keeps the items that were put into it.
  for (const [index, path] of paths.toSorted((a, b) => b.length - a.length).entries()) {
    const state = toStatePath(path);
    const block = state && byKey.get(state.key);
    const value = (block && stateValue(block, round)) ?? fieldValue(path.at(-1) ?? "", index, round);
    put(scope, path, value, round);
  }
  return scope;
}

function put(scope: Container, path: readonly string[], value: unknown, round: number): void {
  let holder: Container = scope;
  for (const [index, name] of path.entries()) {
    const isLast = index === path.length - 1;
    const next = path[index + 1] ?? "";
    if (holder[name] === undefined) holder[name] = isLast ? value : /^\d+$/.test(next) ? [] : {};
    const inside = holder[name];
    if (name === "beneficiaries" && Array.isArray(inside)) fillShares(inside, round);
    if (isLast || typeof inside !== "object" || inside === null) return;
    holder = inside as Container;
  }
}

const beneficiaryCount = 6;

/** Shares that stay below 100 in all. */
function fillShares(beneficiaries: unknown[], round: number): void {
  for (let index = 0; index < beneficiaryCount; index++) {
    beneficiaries[index] ??= { percentage: 5 + ((index * 3 + round * 5) % 11) };
  }
}

/** What people can enter in a block that has only so many answers. */
function stateValue({ block, type }: RuleBlock, round: number): unknown {
  if (type === "checkbox") return round % 2 === 0;
  const keys = optionKeys(block);
  return keys.length > 0 ? keys[round % keys.length] : undefined;
}

function optionKeys(block: JsonObject): readonly string[] {
  const options: Json = block["options"] ?? [];
  if (!Array.isArray(options)) return [];
  return options.flatMap((option: Json) =>
    isObject(option) && typeof option["key"] === "string" ? [option["key"]] : [],
  );
}

const statuses: Readonly<Record<string, readonly string[]>> = {
  approval_status: ["approved", "goodwill"],
  claim_status: ["pending_payout", "paid_out"],
};

function fieldValue(name: string, index: number, round: number): unknown {
  const known = statuses[name];
  if (known) return known[round % known.length];
  if (name === "beneficiaries") return [];
  if (name === "percentage") return 5 + ((index * 3 + round * 5) % 11);
  if (/date|_at$/.test(name)) return `20${10 + ((index * 7 + round * 3) % 15)}-0${1 + (round % 9)}-15`;
  // No two alike, some much larger than others, and none that divides evenly.
  return 1_000_003 * (1 + ((index * 5 + round * 7) % 13)) + index * 101 + round * 17;
}
