import { isInput } from "../../model/block-kinds.ts";
import type { CompiledBlock } from "../../model/module.ts";
import type { SavedState } from "../block-state.ts";
import type { EvaluationState } from "../evaluation-state.ts";
import { invalidReasons } from "../input/invalid-reasons.ts";
import { isRequired } from "../visibility.ts";
import { inputTerms, inputValue } from "./build-input.ts";
import { inputLabel, printInput } from "./build-rows.ts";
import { flagsOf, flagTexts } from "./card-flags.ts";
import type { CardPlan } from "./card-plan.ts";
import { type CardParts, hasMissing } from "./resolve-card.ts";
import { writeFields } from "./write-fields.ts";
import { writeObject, writeText, writeValue } from "./write-json.ts";

/** A still input about which there is nothing to say but its value. */
export function isPlainInput(block: CompiledBlock, plan: CardPlan, state: EvaluationState): boolean {
  const usual = plan.still && isInput(block.type) && plan.rowHead !== undefined;
  return usual && !block.withheld && block.diagnostics.length === 0 && !hasMissing(block, state);
}

/** The whole card; undefined when the value breaks a limit. All around the value is put together once for each of the card's few states. */
export function writeFilledInput(
  block: CompiledBlock,
  plan: CardPlan,
  saved: SavedState,
  state: EvaluationState,
): string | undefined {
  if (invalidReasons(block, saved, state).length > 0) return undefined;
  const required = isRequired(block, state);
  const flags = flagsOf(state.visible[block.index] === true, required);
  plan.filled[flags] ??= {
    before: `${plan.headWithTitle}${flagTexts[flags]},"missing":[]${plan.rowHead}`,
    after: `,"required":${required},"invalid":[]${endOf(inputTerms(block, state))},"fields":${writeFields(plan, state)},"state":`,
  };
  const { before, after } = plan.filled[flags];
  const printed = writeText(printInput(block, saved, state));
  const mark = saved.defaulted === true ? ',"defaulted":true' : "";
  const value = writeValue(inputValue(block, saved));
  return `${before}${printed}${mark}}],"input":{"value":${value}${after}${writeObject(saved)}}`;
}

/** The one row of an input, and the input. */
export function writeInput(block: CompiledBlock, plan: CardPlan, state: EvaluationState, parts: CardParts): string {
  const { saved } = parts;
  const invalid = saved ? invalidReasons(block, saved, state) : [];
  const tail = plan.inputTail ?? endOf(inputTerms(block, state));
  if (plan.still) plan.inputTail = tail;
  const invalidText = invalid.length === 0 ? "[]" : JSON.stringify(invalid);
  let text = plan.rowHead ?? `,"rows":[{"label":${writeText(inputLabel(block, state))},"value":`;
  text += writeText(saved ? printInput(block, saved, state) : "");
  text += saved?.defaulted === true ? ',"defaulted":true}],"input":{"value":' : '}],"input":{"value":';
  text += writeValue(inputValue(block, saved));
  text += parts.required ? ',"required":true,"invalid":' : ',"required":false,"invalid":';
  return text + invalidText + tail;
}

/** An object's text after its opening brace, to follow other properties. */
function endOf(object: object): string {
  const text = JSON.stringify(object);
  return text === "{}" ? "}" : `,${text.slice(1)}`;
}
