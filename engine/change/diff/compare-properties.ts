import { movesMoney } from "../money.ts";
import { printWhole } from "../expression/print-whole.ts";
import { isSameMeaning, type ReadExpression } from "../expression/same-meaning.ts";
import type { BlockPart } from "./block-part.ts";
import { markDifference } from "./mark-difference.ts";
import type { OptionChange, PropertyChange } from "./module-diff.ts";

/** The conditions and properties that say something else, what moves money first. One side may be missing as a whole. */
export function compareProperties(
  old: BlockPart | undefined,
  now: BlockPart | undefined,
  renamedBlocks: ReadonlyMap<string, string>,
): readonly PropertyChange[] {
  const names = new Set([...(now?.properties.keys() ?? []), ...(old?.properties.keys() ?? [])]);
  const changes = [...names].flatMap((property): readonly PropertyChange[] => {
    const [before, here] = [old?.properties.get(property), now?.properties.get(property)];
    if (before && here && isSameMeaning(before, here, renamedBlocks)) return [];
    const money = [old, now].some((block) => block !== undefined && movesMoney(block.type, property));
    return [{ property, money, ...describeChange(before, here) }];
  });
  return [...changes.filter(({ money }) => money), ...changes.filter(({ money }) => !money)];
}

/** From one expression to another; a side that does not exist prints null. */
export function describeChange(
  before: ReadExpression | undefined,
  here: ReadExpression | undefined,
): Omit<PropertyChange, "property" | "money"> {
  const [old, now] = [before, here].map((read) => (read ? printWhole(read.expression) : null)) as [
    string | null,
    string | null,
  ];
  if (before && here)
    return { change: "changed", old, new: now, ...markDifference(before.expression, here.expression) };
  const change = before ? "removed" : "added";
  return { change, old, new: now, differences: [{ old, new: now }], marked: `${before ? "-" : "+"} ${old ?? now}` };
}

/** What people can choose, by key. */
export function compareOptions(old: BlockPart, now: BlockPart): readonly OptionChange[] {
  const keys = new Set([...now.options.keys(), ...old.options.keys()]);
  const changes = [...keys].flatMap((option): readonly OptionChange[] => {
    const [before = null, here = null] = [old.options.get(option), now.options.get(option)];
    if (before === here) return [];
    const change = before === null ? "added" : here === null ? "removed" : "relabelled";
    return [{ change, option, old: before, new: here }];
  });
  const [before, here] = [keysIn(old, now), keysIn(now, old)];
  if (before === here) return changes;
  return [...changes, { change: "reordered", option: null, old: before, new: here }];
}

/** The order of the keys that both have. */
function keysIn(block: BlockPart, other: BlockPart): string {
  return [...block.options.keys()].filter((key) => other.options.has(key)).join(", ");
}
