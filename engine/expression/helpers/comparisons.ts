/** Helpers that compare two values; a missing side is no answer. */
import type { HelperRow } from "../../model/expression.ts";
import { not, strictEquals } from "../values/index.ts";
import { booleanHelper, twoValues } from "./boolean-helper.ts";
import { greater, greaterOrEqual, less, lessOrEqual } from "./operators.ts";

export const comparisonHelpers: readonly HelperRow[] = [
  booleanHelper({
    name: "ifEquals",
    summary: "True when both have the same type and value.",
    parameters: twoValues,
    portable: true,
    examples: [
      {
        template: "{{#ifEquals 'approved' claim.approval_status}}false{{else}}true{{/ifEquals}}",
        scope: { claim: { approval_status: "pending" } },
        output: "true",
      },
      { template: "{{ifEquals 90 '90'}}", output: "false" },
    ],
    apply: (_context, first, second) => strictEquals(first, second),
  }),
  booleanHelper({
    name: "ifNotEquals",
    summary: "True when type or value differ.",
    parameters: twoValues,
    examples: [
      { template: "{{ifNotEquals 1 2}}", output: "true" },
      { template: "{{ifNotEquals claim.cause 'fire'}}", scope: { claim: {} }, output: "" },
    ],
    apply: (_context, first, second) => not(strictEquals(first, second)),
  }),
  booleanHelper({
    name: "eq",
    summary: "True when both have the same type and value.",
    parameters: twoValues,
    examples: [
      { template: "{{eq claim.cause 'fire'}}", scope: { claim: { cause: "fire" } }, output: "true" },
      { template: "{{eq 1 '1'}}", output: "false" },
    ],
    apply: (_context, first, second) => strictEquals(first, second),
  }),
  booleanHelper({
    name: "gt",
    summary: "True when the first number is larger.",
    parameters: twoValues,
    examples: [
      { template: "{{gt 10 9}}", output: "true" },
      { template: "{{gt 'abc' 9}}", output: "" },
    ],
    apply: greater,
  }),
  booleanHelper({
    name: "gte",
    summary: "True when the first number is larger or equal.",
    parameters: twoValues,
    examples: [
      { template: "{{gte 9 '9.0'}}", output: "true" },
      { template: "{{gte claim.amount 9}}", scope: { claim: {} }, output: "" },
    ],
    apply: greaterOrEqual,
  }),
  booleanHelper({
    name: "lt",
    summary: "True when the first number is smaller.",
    parameters: twoValues,
    examples: [
      { template: "{{lt 0.1 0.2}}", output: "true" },
      { template: "{{lt 10 9}}", output: "false" },
    ],
    apply: less,
  }),
  booleanHelper({
    name: "lte",
    summary: "True when the first number is smaller or equal.",
    parameters: twoValues,
    examples: [
      { template: "{{lte 9 9}}", output: "true" },
      { template: "{{lte 9.5 9}}", output: "false" },
    ],
    apply: lessOrEqual,
  }),
];
