import { isDisbursement } from "../../model/block-kinds.ts";
import type { CompiledBlock } from "../../model/module.ts";
import type { PlacedBlock } from "../conditions/place-blocks.ts";
import type { Goal } from "./goal.ts";

/** Every block is to be shown, and hidden where it can be; every disbursement requested, and refused. */
export function blockGoals({ block, checked }: PlacedBlock): readonly Goal[] {
  const { key } = block;
  const place = { pointer: `${checked.blockPointer}/key` };
  const shown: Goal = {
    group: "blocks",
    lack: `${key} is never shown`,
    place,
    isReachedBy: (evaluation) => evaluation.outcome(block).visible,
  };
  const hidden: Goal = {
    group: "blocks",
    lack: `${key} is never hidden`,
    place,
    isReachedBy: (evaluation) => !evaluation.outcome(block).visible,
  };
  const isOptional = [block.conditions.show_if, block.conditions.hide_if].some(
    (condition) => condition && condition.tree.kind !== "constant",
  );
  return [shown, ...(isOptional ? [hidden] : []), ...(isDisbursement(block.type) ? requestGoals(block, place) : [])];
}

function requestGoals(block: CompiledBlock, place: Goal["place"]): readonly Goal[] {
  const requested: Goal = { group: "requests", lack: `${block.key} is never requested`, place, request: block.key };
  const refused: Goal = {
    group: "requests",
    lack: `${block.key} is never refused`,
    place,
    isReachedBy: (evaluation) => {
      const { decision } = evaluation.outcome(block);
      // That a block cannot be used twice says nothing of its own conditions.
      return decision?.ready === false && decision.refusals.some(({ code }) => code !== "request_already_created");
    },
  };
  return [requested, refused];
}
