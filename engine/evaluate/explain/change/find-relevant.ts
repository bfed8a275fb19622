import { isDisbursement, isInput } from "../../../model/block-kinds.ts";
import type { CompiledBlock, CompiledModule, ConditionName } from "../../../model/module.ts";
import { blockKeyOf } from "../../../model/state-path.ts";
import type { EvaluationState } from "../../evaluation-state.ts";
import { type LeafPart, toConditionPart } from "../condition/condition-part.ts";
import { leavesOfPart } from "../condition/part-truth.ts";

/** What may bear on whether a block is shown or can be used. */
export interface Relevant {
  /** In the order in which they matter. */
  readonly blocks: readonly CompiledBlock[];
  readonly leaves: readonly LeafPart[];
  /** Whether a status of the claim or the decision about it is looked at. */
  readonly readsStatus: boolean;
}

const mostBlocks = 40;

/**
 * The blocks that its conditions and values read, and, because nobody can fill in what is hidden, those that decide whether
 * such a block is shown.
 */
export function findRelevant(block: CompiledBlock, { module, visible }: EvaluationState): Relevant {
  const blocks = new Set<CompiledBlock>();
  const leaves = new Set<LeafPart>();
  let readsStatus = isDisbursement(block.type);
  const open = [block];
  for (let next = open.shift(); next && blocks.size < mostBlocks; next = open.shift()) {
    for (const leaf of visibilityLeaves(next)) leaves.add(leaf);
    const own = next === block ? disbursementPaths(next) : [];
    const paths = [
      ...visibilityLeaves(next).flatMap(({ compiled }) => compiled.references.map(({ path }) => path)),
      ...own,
    ];
    readsStatus ||= paths.some((path) => path[1] === "claim_status" || path[1] === "approval_status");
    for (const read of blocksIn(paths, module)) {
      if (blocks.has(read)) continue;
      blocks.add(read);
      if (visible[read.index] !== true) open.push(read);
    }
  }
  return { blocks: [...blocks], leaves: [...leaves], readsStatus };
}

/** The tests behind whether a block stands on the form and, for one that moves money, behind whether it can be used. */
function visibilityLeaves(block: CompiledBlock): readonly LeafPart[] {
  const leaves: LeafPart[] = [];
  const names: readonly ConditionName[] = isDisbursement(block.type)
    ? ["show_if", "hide_if", "disabled_if"]
    : ["show_if", "hide_if"];
  for (let holder: CompiledBlock | undefined = block; holder; holder = holder.parent) {
    for (const name of names) {
      const condition = holder.conditions[name];
      if (condition) leaves.push(...leavesOfPart(toConditionPart(condition.expression.expression)));
    }
  }
  return leaves;
}

function disbursementPaths({ type, slots }: CompiledBlock): readonly (readonly string[])[] {
  if (!isDisbursement(type)) return [];
  const values = slots.filter(({ reading }) => reading === "value");
  return values.flatMap(({ expression }) => expression.references.map(({ path }) => path));
}

function blocksIn(paths: readonly (readonly string[])[], module: CompiledModule): readonly CompiledBlock[] {
  return paths.flatMap((path) => {
    const block = module.byKey.get(blockKeyOf(path) ?? "");
    return block && (isInput(block.type) || isDisbursement(block.type)) ? [block] : [];
  });
}
