/** Kleene's connectives: they answer as soon as the known arguments decide. */
import type { HelperParameter, HelperRow } from "../../model/expression.ts";
import { and, not, or, toCondition } from "../values/index.ts";
import type { Ternary } from "../values/index.ts";
import { booleanHelper } from "./boolean-helper.ts";

const value: HelperParameter = { name: "value", type: "any" };
const values: readonly HelperParameter[] = [value, { name: "more", type: "any", variadic: true }];

const fold =
  (combine: (left: Ternary, right: Ternary) => Ternary, start: boolean): HelperRow["apply"] =>
  (_context, ...operands) => {
    let result: Ternary = start;
    for (const operand of operands) result = combine(result, toCondition(operand));
    return result;
  };

export const logicHelpers: readonly HelperRow[] = [
  booleanHelper({
    name: "and",
    summary: "True when all are; false when one is false, whatever the others are.",
    parameters: values,
    acceptsMissing: true,
    examples: [
      { template: "{{and true 1 'x'}}", output: "true" },
      { template: "{{and false claim.unknown}}", scope: { claim: {} }, output: "false" },
    ],
    apply: fold(and, true),
  }),
  booleanHelper({
    name: "or",
    summary: "True when one is true, whatever the others are; false when none can be.",
    parameters: values,
    acceptsMissing: true,
    examples: [
      { template: "{{or false 0 'x'}}", output: "true" },
      { template: "{{or false claim.unknown}}", scope: { claim: {} }, output: "" },
    ],
    apply: fold(or, false),
  }),
  booleanHelper({
    name: "not",
    summary: "True becomes false and false becomes true.",
    parameters: [value],
    examples: [
      { template: "{{not (eq 1 2)}}", output: "true" },
      { template: "{{not claim.unknown}}", scope: { claim: {} }, output: "" },
    ],
    apply: (_context, argument) => not(toCondition(argument)),
  }),
];
