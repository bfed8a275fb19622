/** Helpers that choose, and those that ask whether there is a value at all. */
import type { HelperContext, HelperParameter, HelperRow, Value } from "../../model/expression.ts";
import { isDefined, isTruthy, not } from "../values/index.ts";
import { booleanHelper } from "./boolean-helper.ts";
import { applyOperators, operatorNames } from "./operators.ts";

const value: HelperParameter = { name: "value", type: "any" };
const operands = (optional: boolean): readonly HelperParameter[] => [
  { name: "left", type: "any" },
  { name: "operator", type: "operator", values: operatorNames, optional },
  { name: "right", type: "any", optional, variadic: true },
];

/** One value alone is read as Handlebars reads it. */
function applyIf(context: HelperContext, ...values: Value[]): boolean | undefined {
  const result = applyOperators(context, values);
  return result === undefined ? undefined : isTruthy(result);
}

export const conditionHelpers: readonly HelperRow[] = [
  booleanHelper({
    name: "if",
    summary: "True when a value is not empty, 0 or false, or when a comparison holds; unknown when it is missing.",
    parameters: operands(true),
    acceptsMissing: true,
    portable: true,
    examples: [
      { template: "{{#if claim.urgent}}now{{else}}later{{/if}}", scope: { claim: { urgent: true } }, output: "now" },
      { template: "{{if claim.amount '>' 500}}", scope: { claim: { amount: "900" } }, output: "true" },
      { template: "{{if 5 '>' 3 '&&' claim.urgent}}", scope: { claim: {} }, output: "" },
    ],
    apply: applyIf,
  }),
  booleanHelper({
    name: "unless",
    summary: "The opposite of if.",
    parameters: operands(true),
    acceptsMissing: true,
    portable: true,
    examples: [
      { template: "{{#unless claim.urgent}}later{{/unless}}", scope: { claim: { urgent: false } }, output: "later" },
      { template: "{{unless 2 '>' 3}}", output: "true" },
    ],
    apply: (context, ...values) => not(applyIf(context, ...values)),
  }),
  booleanHelper({
    name: "ifCondition",
    summary: "Compares or combines two values: === !== == != < > <= >= && ||. Further operators go from left to right.",
    parameters: operands(false),
    acceptsMissing: true,
    portable: true,
    examples: [
      {
        template: "{{ifCondition claim.approval_status '===' 'approved'}}",
        scope: { claim: { approval_status: "approved" } },
        output: "true",
      },
      { template: "{{ifCondition (ifCondition 1 '==' '1') '&&' (ifCondition 2 '<' 1)}}", output: "false" },
      { template: "{{ifCondition claim.amount '>' 5}}", scope: { claim: {} }, output: "" },
    ],
    apply: (context, ...values) => applyOperators(context, values),
  }),
  booleanHelper({
    name: "ifIsDefined",
    summary: "True when there is a value: not absent, not null, not an empty text.",
    parameters: [value],
    acceptsMissing: true,
    portable: true,
    examples: [
      {
        template: "{{#ifIsDefined claim.amount}}paid{{else}}£0.00{{/ifIsDefined}}",
        scope: { claim: {} },
        output: "£0.00",
      },
      { template: "{{ifIsDefined 0}}", output: "true" },
    ],
    apply: (_context, argument) => isDefined(argument),
  }),
  booleanHelper({
    name: "ifIsNotDefined",
    summary: "True when there is no value: absent, null, or an empty text.",
    parameters: [value],
    acceptsMissing: true,
    portable: true,
    examples: [
      {
        template: "{{#ifIsNotDefined claim.amount}}no amount yet{{/ifIsNotDefined}}",
        scope: { claim: {} },
        output: "no amount yet",
      },
      { template: "{{ifIsNotDefined ''}}", output: "true" },
    ],
    apply: (_context, argument) => !isDefined(argument),
  }),
  {
    name: "default",
    group: "logic",
    summary: "The first argument that has a value and is not an empty text.",
    parameters: [
      { name: "value", type: "any" },
      { name: "fallback", type: "any", variadic: true },
    ],
    returns: "any",
    acceptsMissing: true,
    examples: [
      { template: "{{default claim.reference 'none'}}", scope: { claim: { reference: "" } }, output: "none" },
      { template: "{{default claim.excess 0}}", scope: { claim: {} }, output: "0" },
    ],
    apply: (_context, ...values) => values.find(isDefined),
  },
];
