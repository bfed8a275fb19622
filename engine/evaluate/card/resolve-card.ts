import { isDisbursement } from "../../model/block-kinds.ts";
import type { Card } from "../../model/documents.ts";
import type { CompiledBlock } from "../../model/module.ts";
import type { SavedState } from "../block-state.ts";
import { requestIdOf } from "../disbursement/gates.ts";
import type { EvaluationState } from "../evaluation-state.ts";
import { titleOf } from "../reason/describe-path.ts";
import { describeRefusals } from "../reason/describe-refusals.ts";
import { resolveText } from "../resolve-property.ts";
import { isRequired } from "../visibility.ts";

/** What a card says besides its rows, its input and its fields, whichever form it is given. */
export interface CardParts {
  readonly title: string;
  readonly visible: boolean;
  readonly actionable: boolean;
  readonly required: boolean;
  readonly disabledReason: string | undefined;
  readonly missing: string[];
  readonly request: Card["request"] | undefined;
  readonly saved: SavedState | undefined;
}

export function resolveCard(block: CompiledBlock, saved: SavedState | undefined, state: EvaluationState): CardParts {
  const decision = state.decision(block);
  return {
    title: titleFor(block, state),
    visible: state.visible[block.index] === true,
    actionable: decision?.ready === true,
    required: isRequired(block, state),
    disabledReason: decision && !decision.ready ? describeRefusals(decision.refusals, state.module) : undefined,
    missing: missingOf(block, state),
    request: isDisbursement(block.type) && saved ? requestOf(block.type, saved) : undefined,
    saved,
  };
}

// Where a block has no title its description stands in (an annuity has none in the format).
function titleFor(block: CompiledBlock, state: EvaluationState): string {
  if (block.withheld) return titleOf(block.block) ?? block.key;
  return resolveText(block, "/title", state) ?? resolveText(block, "/description", state) ?? "";
}

/** Whether a path that a template of the block reads has no value. */
export function hasMissing(block: CompiledBlock, state: EvaluationState): boolean {
  for (const slot of block.slots) if ((state.missing[slot.slot]?.length ?? 0) > 0) return true;
  return false;
}

function missingOf(block: CompiledBlock, state: EvaluationState): string[] {
  let found: string[] | undefined;
  for (const slot of block.slots) {
    const missing = state.missing[slot.slot];
    if (missing && missing.length > 0) found = found ? [...found, ...missing] : [...missing];
  }
  return found ? [...new Set(found)] : [];
}

const plurals = {
  payout_request: "payout-requests",
  fulfillment_request: "fulfillment-requests",
  annuity_request: "annuity-requests",
} as const;

function requestOf(kind: keyof typeof plurals, saved: SavedState): Card["request"] | undefined {
  const id = requestIdOf(saved);
  if (id === undefined) return undefined;
  return { id, kind, status: String(saved.status), url: `/v1/${plurals[kind]}/${id}` };
}
