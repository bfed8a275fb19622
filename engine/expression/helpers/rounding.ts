/** Helpers that round, and the size of a number. */
import type { HelperContext, HelperParameter, HelperRow, Value } from "../../model/expression.ts";
import { abs, ceil, floor, isRoundingMode, round, roundingModes } from "../values/index.ts";
import type { Numeric } from "../values/index.ts";
import { note, quote, readInteger, readNumber } from "./arguments.ts";

const value: HelperParameter = { name: "value", type: "number" };

const ofOne =
  (calculate: (number: Numeric) => Numeric): HelperRow["apply"] =>
  (context, argument) => {
    const number = readNumber(context, argument);
    return number === undefined ? undefined : calculate(number);
  };

function applyRound(context: HelperContext, argument: Value, placesArgument: Value, modeArgument: Value): Value {
  const number = readNumber(context, argument);
  const places = readInteger(context, placesArgument ?? 0);
  const mode = modeArgument ?? "half_up";
  if (number === undefined || places === undefined) return undefined;
  if (Math.abs(places) > 34) return note(context, `${places} is not a number of decimal places from -34 to 34`);
  return isRoundingMode(mode) ? round(number, mode, places) : note(context, `${quote(mode)} is not a rounding mode`);
}

export const roundingHelpers: readonly HelperRow[] = [
  {
    name: "round",
    group: "number",
    summary: "Rounds to whole numbers or to decimal places, half_up unless another mode is named.",
    parameters: [
      value,
      { name: "places", type: "number", optional: true },
      { name: "mode", type: "text", optional: true, values: roundingModes },
    ],
    returns: "number",
    examples: [
      { template: "{{round 49999.5}}", output: "50000" },
      { template: "{{round 33000.335 2 'half_even'}}", output: "33000.34" },
      { template: "{{round 1250 -2 'down'}}", output: "1200" },
    ],
    apply: applyRound,
  },
  {
    name: "floor",
    group: "number",
    summary: "The next whole number that is not larger.",
    parameters: [value],
    returns: "number",
    examples: [
      { template: "{{floor 49999.5}}", output: "49999" },
      { template: "{{floor -0.5}}", output: "-1" },
    ],
    apply: ofOne(floor),
  },
  {
    name: "ceil",
    group: "number",
    summary: "The next whole number that is not smaller.",
    parameters: [value],
    returns: "number",
    examples: [
      { template: "{{ceil 49999.5}}", output: "50000" },
      { template: "{{ceil -0.5}}", output: "0" },
    ],
    apply: ofOne(ceil),
  },
  {
    name: "abs",
    group: "number",
    summary: "The number without its sign.",
    parameters: [value],
    returns: "number",
    examples: [
      { template: "{{abs -250}}", output: "250" },
      { template: "{{abs 'x'}}", output: "" },
    ],
    apply: ofOne(abs),
  },
];
