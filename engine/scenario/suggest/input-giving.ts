import { compileExpression } from "../../expression/index.ts";
import { printDay } from "../../expression/values/index.ts";
import type { BlockState } from "../../model/documents.ts";
import type { Expression } from "../../model/expression.ts";
import type { CompiledBlock } from "../../model/module.ts";
import { type Moment, numberOf } from "./number-of.ts";

interface Search {
  readonly measured: Expression;
  readonly block: CompiledBlock;
  readonly context: Moment;
}

const dayLength = 86_400_000;
/** Days searched in either direction: about a century. */
const farthest = 36_525;

/**
 * What to fill in so that something measured gives a value; undefined when nothing does. Of several days the one next to
 * the limit: the last one for a value `below` it, else the first.
 */
export function inputGiving(value: number, below: boolean, search: Search): number | string | undefined {
  const { measured, block, context } = search;
  const compiled = compileExpression(measured);
  const measure = (input: number | string): number | undefined =>
    numberOf(compiled, { ...context, claim: withInput(context, block, input) });
  if (block.type !== "input.date") return measure(value) === value ? value : undefined;
  const today = Math.floor(context.now / dayLength);
  const at = (day: number): number => measure(printDay(day)) ?? Number.NaN;
  const rises = at(today + farthest) > at(today - farthest);
  // The days are looked through in the order in which the measured value rises.
  const dayAt = (step: number): number => (rises ? today - farthest + step : today + farthest - step);
  const first = firstStep((step) => at(dayAt(step)) >= value);
  const last = firstStep((step) => at(dayAt(step)) > value) - 1;
  const day = dayAt(below ? last : first);
  return at(day) === value ? printDay(day) : undefined;
}

/** The first step that is far enough, of steps that are so from one on. */
function firstStep(isFarEnough: (step: number) => boolean): number {
  let [low, high] = [0, 2 * farthest];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isFarEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function withInput({ claim }: Moment, { key, type }: CompiledBlock, value: number | string): Moment["claim"] {
  return { ...claim, block_states: { ...claim.block_states, [key]: { type, value } as BlockState } };
}
