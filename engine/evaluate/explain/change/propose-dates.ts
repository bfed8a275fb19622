import { parseDay, printDay } from "../../../expression/values/index.ts";
import { dateLimits } from "../../input/limits.ts";
import { cleared, currentValue, filledIn, isValid, type Proposal, type ProposalInput, propose } from "./proposal.ts";
import { thresholdsOf } from "./thresholds.ts";

const mostDays = 40_000;

/** The days on which a test turns, and none; an example while none is filled in. */
export function proposeDates(input: ProposalInput): readonly Proposal[] {
  const { block, state } = input;
  const zone = state.module.timeZone;
  const { min, max } = dateLimits(block, state);
  const today = Number.isFinite(state.now) ? new Date(state.now).toISOString() : undefined;
  const [current, ...others] = [currentValue(input), today, max, min].map((text) =>
    typeof text === "string" ? parseDay(text, zone) : undefined,
  );
  const start = [current, ...others].find((day) => day !== undefined && isValid(input, printDay(day)));
  if (start === undefined) return [];
  const range = { start, lowest: start - mostDays, highest: start + mostDays };
  const turns = thresholdsOf(input, range, printDay).map((day) => propose(printDay(day), printDay(day)));
  if (current === undefined) return [filledIn(printDay(start), printDay(start)), ...turns];
  return [...turns, cleared("")];
}
