import { isDisbursement } from "../../model/block-kinds.ts";
import type { CompiledBlock, CompiledModule } from "../../model/module.ts";
import { compareEnvironments, type EnvironmentChange } from "./compare-environments.ts";
import { compareRules } from "./compare-rules.ts";
import type { ComparedBlock } from "./compared-block.ts";
import { restrictModule } from "./restrict-module.ts";

/** What to evaluate of two modules and what to compare of it, worked out once for all claims. */
export interface ImpactPlan {
  /** The modules reduced to what the compared blocks depend on: everything else gives the same for any claim. */
  readonly old: CompiledModule;
  readonly new: CompiledModule;
  /** Those that move money first, then in render order. */
  readonly blocks: readonly ComparedBlock[];
}

export function planImpact(old: CompiledModule, now: CompiledModule): ImpactPlan {
  const environment = compareEnvironments(old, now);
  const unlike = new Set<string>(old.order.filter(({ key }) => !now.byKey.has(key)).map(({ key }) => key));
  const otherSources = new Set(unlike);
  const drafted: (readonly [CompiledBlock, ComparedBlock | undefined])[] = now.order.map((block) => {
    const compared = comparePair(old.byKey.get(block.key), block, environment, unlike);
    if (compared) unlike.add(block.key);
    if (compared && asksOtherwise(compared)) otherSources.add(block.key);
    return [block, compared];
  });
  const blocks = [
    ...drafted.flatMap(([block, compared]) => {
      // A disbursement is refused by the limits of the inputs that it pays from.
      const sourcesDiffer = isDisbursement(block.type) && block.paysFrom.some((key) => otherSources.has(key));
      const before = old.byKey.get(block.key);
      if (!compared) return sourcesDiffer && before ? [{ ...unchanged(before, block), gatesMayDiffer: true }] : [];
      const gatesMayDiffer = compared.gatesMayDiffer || sourcesDiffer;
      const isRetyped = before !== undefined && before.type !== block.type;
      return [{ ...compared, gatesMayDiffer }, ...(isRetyped ? [onlyOld(before)] : [])];
    }),
    ...old.order.filter(({ key }) => !now.byKey.has(key)).map(onlyOld),
  ];
  return {
    old: restrictModule(
      old,
      blocks.flatMap((each) => each.old ?? []),
    ),
    new: restrictModule(
      now,
      blocks.flatMap((each) => each.new ?? []),
    ),
    blocks: [
      ...blocks.filter(({ type }) => isDisbursement(type)),
      ...blocks.filter(({ type }) => !isDisbursement(type)),
    ],
  };
}

/** Undefined when both give the same card for any claim. */
function comparePair(
  old: CompiledBlock | undefined,
  now: CompiledBlock,
  { everything, tables }: EnvironmentChange,
  unlike: ReadonlySet<string>,
): ComparedBlock | undefined {
  const { key, type } = now;
  const moves = isDisbursement(type);
  if (old?.type !== type) return { key, type, new: now, properties: [], gatesMayDiffer: moves, drafts: false };
  const { conditions, properties, options } = compareRules(old, now, everything);
  const inOtherGroup = old.parent?.key !== now.parent?.key || (now.parent !== undefined && unlike.has(now.parent.key));
  const drafts = moves && (everything || tables || properties.some(({ group }) => group !== "texts"));
  if (!conditions && !inOtherGroup && properties.length === 0 && !options && !drafts) return undefined;
  return {
    ...unchanged(old, now),
    properties,
    ...(options && { options }),
    gatesMayDiffer: moves && (conditions || drafts),
    drafts,
  };
}

/** Whether another value may be valid in it; its texts only say so otherwise. */
function asksOtherwise({ old, new: now, properties, options }: ComparedBlock): boolean {
  return (
    !old || old.withheld !== now?.withheld || options !== undefined || properties.some(({ group }) => group !== "texts")
  );
}

function unchanged(old: CompiledBlock, now: CompiledBlock): ComparedBlock {
  return { key: now.key, type: now.type, old, new: now, properties: [], gatesMayDiffer: false, drafts: false };
}

function onlyOld(block: CompiledBlock): ComparedBlock {
  const { key, type } = block;
  return { key, type, old: block, properties: [], gatesMayDiffer: isDisbursement(type), drafts: false };
}
