import { isDisbursement, isInput } from "../../model/block-kinds.ts";
import type { BlockState, Card } from "../../model/documents.ts";
import type { CompiledBlock } from "../../model/module.ts";
import { type SavedState, savedState } from "../block-state.ts";
import type { EvaluationState } from "../evaluation-state.ts";
import { buildFields } from "./build-fields.ts";
import { buildInput } from "./build-input.ts";
import { disbursementRows, inputRow } from "./build-rows.ts";
import { resolveCard } from "./resolve-card.ts";

/** The finished card of one block: nothing in it needs a rule to be drawn. */
export function buildCard(block: CompiledBlock, state: EvaluationState): Card {
  const parts = resolveCard(block, savedState(state.claim, block.key), state);
  const asks = isInput(block.type) && !block.withheld;
  return {
    key: block.key,
    type: block.type,
    title: parts.title,
    visible: parts.visible,
    actionable: parts.actionable,
    required: parts.required,
    ...(parts.disabledReason !== undefined && { disabled_reason: parts.disabledReason }),
    missing: parts.missing,
    rows: rowsOf(block, parts.saved, state),
    ...(asks && { input: buildInput(block, parts.saved, state) }),
    ...(parts.request && { request: parts.request }),
    fields: buildFields(block, state),
    ...(block.blocks.length > 0 && { blocks: block.blocks.map((inner) => state.cardOf(inner)) }),
    ...(parts.saved && { state: parts.saved as unknown as BlockState }),
    ...(block.withheld && { withheld: true as const }),
    ...(block.diagnostics.length > 0 && { diagnostics: [...block.diagnostics] }),
  };
}

function rowsOf(block: CompiledBlock, saved: SavedState | undefined, state: EvaluationState): Card["rows"] {
  if (block.withheld) return [];
  if (isDisbursement(block.type)) return disbursementRows(block, state);
  return isInput(block.type) ? [inputRow(block, saved, state)] : [];
}
