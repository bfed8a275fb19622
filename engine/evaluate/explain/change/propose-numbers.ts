import { printMoney } from "../value/print-actual.ts";
import { numberLimits } from "../../input/limits.ts";
import {
  cleared,
  currentValue,
  filledIn,
  isEmpty,
  isValid,
  type Proposal,
  type ProposalInput,
  propose,
} from "./proposal.ts";
import { thresholdsOf } from "./thresholds.ts";

// A thousand million in minor units of most currencies; beyond it no form is meant.
const farthest = 100_000_000_000;

/** Where a test turns, the limits of the block, and nothing; an example while nothing is filled in. */
export function proposeNumbers(input: ProposalInput): readonly Proposal[] {
  const { block, state } = input;
  const isMoney = block.type === "input.currency";
  const value = currentValue(input);
  const current = typeof value === "number" && Number.isSafeInteger(value) ? value : undefined;
  const limits = Object.values(numberLimits(block, state)).filter((limit) => typeof limit === "number");
  const example = exampleOf(input, limits, isMoney);
  const range = { start: current ?? example, lowest: isMoney ? 0 : -farthest, highest: farthest };
  const turns = thresholdsOf(input, range, (number) => number);
  const print = (number: number): string => printNumber(number, input, isMoney);
  if (isEmpty(value)) {
    const others = turns.filter((number) => number !== example);
    return [filledIn(example, print(example)), ...others.map((number) => propose(number, print(number)))];
  }
  const others = [...new Set([...turns, ...limits])].filter((number) => number !== current);
  return [...others.map((number) => propose(number, print(number))), cleared(null)];
}

/** So much, where it is money, that a share of it is still an amount. */
function exampleOf(input: ProposalInput, limits: readonly number[], isMoney: boolean): number {
  const usual = isMoney ? [100_000, ...limits.toReversed()] : [...limits.toReversed(), 10];
  return [...usual, 1].find((number) => isValid(input, number)) ?? 1;
}

function printNumber(number: number, { block, state }: ProposalInput, isMoney: boolean): string {
  const { isoCode } = block.block as { isoCode?: unknown };
  const currency = typeof isoCode === "string" && isoCode !== "" ? isoCode : state.module.currency;
  return (isMoney ? printMoney(number, currency, state.module) : undefined) ?? String(number);
}
