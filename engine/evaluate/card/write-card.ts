import { isInput } from "../../model/block-kinds.ts";
import type { CompiledBlock } from "../../model/module.ts";
import { savedState } from "../block-state.ts";
import type { EvaluationState } from "../evaluation-state.ts";
import { isRequired } from "../visibility.ts";
import { resolveRow } from "./build-rows.ts";
import { flagsOf, flagTexts } from "./card-flags.ts";
import { type CardPlan, planOf } from "./card-plan.ts";
import { type CardParts, hasMissing, resolveCard } from "./resolve-card.ts";
import { writeFields } from "./write-fields.ts";
import { isPlainInput, writeFilledInput, writeInput } from "./write-input.ts";
import { writeObject, writeText } from "./write-json.ts";

/**
 * A card as JSON text, equal to `JSON.stringify` of the card. What is the same for every claim is written once for each
 * module; a card without templates and without a saved state is written once for each of its few states.
 */
export function writeCard(block: CompiledBlock, state: EvaluationState): string {
  const plan = planOf(block, state.module);
  const saved = savedState(state.claim, block.key);
  if (saved && isPlainInput(block, plan, state)) {
    const filled = writeFilledInput(block, plan, saved, state);
    if (filled !== undefined) return filled;
  }
  if (!plan.still || saved) return write(block, plan, state, resolveCard(block, saved, state));
  const flags = flagsOf(state.visible[block.index] === true, isRequired(block, state));
  const parts =
    plan.texts[flags] === undefined || hasMissing(block, state) ? resolveCard(block, saved, state) : undefined;
  if (!parts) return plan.texts[flags] as string;
  const text = write(block, plan, state, parts);
  if (parts.missing.length === 0) plan.texts[flags] = text;
  return text;
}

function write(block: CompiledBlock, plan: CardPlan, state: EvaluationState, parts: CardParts): string {
  const { disabledReason, missing, request, saved } = parts;
  let text = plan.headWithTitle ?? plan.head + writeText(parts.title);
  text += flagTexts[flagsOf(parts.visible, parts.required) + (parts.actionable ? 4 : 0)];
  if (disabledReason !== undefined) text += `,"disabled_reason":${writeText(disabledReason)}`;
  text += missing.length === 0 ? ',"missing":[]' : `,"missing":${JSON.stringify(missing)}`;
  text +=
    isInput(block.type) && !block.withheld
      ? writeInput(block, plan, state, parts)
      : `,"rows":[${writeRows(plan, state)}]`;
  if (request) text += `,"request":${JSON.stringify(request)}`;
  text += `,"fields":${writeFields(plan, state)}`;
  if (block.blocks.length > 0) text += `,"blocks":[${block.blocks.map((inner) => state.textOf(inner)).join(",")}]`;
  if (saved) text += `,"state":${writeObject(saved)}`;
  return text + plan.tail;
}

function writeRows(plan: CardPlan, state: EvaluationState): string {
  let text = "";
  for (const row of plan.rows) {
    const { value, hidden, defaulted } = resolveRow(row, state);
    text += (text === "" ? row.head : row.nextHead) + writeText(value);
    if (hidden) text += ',"hidden_source":true';
    if (defaulted) text += ',"defaulted":true';
  }
  return text === "" ? "" : `${text}}`;
}
