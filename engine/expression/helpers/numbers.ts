/** Helpers that calculate. */
import type { HelperContext, HelperParameter, HelperRow, Value } from "../../model/expression.ts";
import { add, compare, divide, modulo, multiply, subtract } from "../values/index.ts";
import type { Numeric } from "../values/index.ts";
import { note, readItems, readNumber } from "./arguments.ts";

type Apply = HelperRow["apply"];

const pair: readonly HelperParameter[] = [
  { name: "first", type: "number" },
  { name: "second", type: "number" },
];
const twoOrMore: readonly HelperParameter[] = [
  ...pair,
  { name: "more", type: "number", optional: true, variadic: true },
];

const ofTwo =
  (calculate: (first: Numeric, second: Numeric) => Numeric | undefined): Apply =>
  (context, left, right) => {
    const first = readNumber(context, left);
    const second = readNumber(context, right);
    if (first === undefined || second === undefined) return undefined;
    return calculate(first, second) ?? note(context, "cannot divide by zero");
  };

const ofMany = (calculate: (first: Numeric, second: Numeric) => Numeric): Apply => {
  const calculateTwo = ofTwo(calculate);
  return (context, first, second, ...more) => {
    let result = calculateTwo(context, first, second);
    for (const next of more) result = calculateTwo(context, result, next);
    return result;
  };
};

function applySum(context: HelperContext, first: Value, ...more: Value[]): Value {
  if (!Array.isArray(first)) return addAll(context, [first, ...more]);
  if (more.length > 1) return note(context, "sum takes one list and one property");
  const [property] = more;
  const items = readItems(context, first, property);
  return items === undefined ? undefined : addAll(context, items);
}

function addAll(context: HelperContext, values: readonly Value[]): Value {
  let total: Numeric = 0;
  for (const item of values) {
    const number = readNumber(context, item);
    if (number === undefined) return undefined;
    total = add(total, number);
  }
  return total;
}

export const numberHelpers: readonly HelperRow[] = [
  {
    name: "add",
    group: "number",
    summary: "Adds two or more numbers, exactly.",
    parameters: twoOrMore,
    returns: "number",
    portable: true,
    examples: [
      { template: "{{add 2 3}}", output: "5" },
      { template: "{{add 0.1 0.2 '1'}}", output: "1.3" },
      { template: "{{add claim.excess 5}}", scope: { claim: {} }, output: "" },
    ],
    apply: ofMany(add),
  },
  {
    name: "subtract",
    group: "number",
    summary: "Subtracts the second number from the first.",
    parameters: pair,
    returns: "number",
    examples: [
      { template: "{{subtract 5 7}}", output: "-2" },
      { template: "{{subtract claim.loss claim.excess}}", scope: { claim: { loss: 250000 } }, output: "" },
    ],
    apply: ofTwo(subtract),
  },
  {
    name: "multiply",
    group: "number",
    summary: "Multiplies two or more numbers, exactly.",
    parameters: twoOrMore,
    returns: "number",
    portable: true,
    examples: [
      {
        template: "{{multiply policy.sum_assured 0.14}}",
        scope: { policy: { sum_assured: 100001 } },
        output: "14000.14",
      },
      { template: "{{multiply 2 3 4}}", output: "24" },
    ],
    apply: ofMany(multiply),
  },
  {
    name: "divide",
    group: "number",
    summary: "Divides the first number by the second; nothing is rounded before the 34th decimal place.",
    parameters: pair,
    returns: "number",
    portable: true,
    examples: [
      { template: "{{divide (multiply 100001 33) 100}}", output: "33000.33" },
      { template: "{{divide 1 0}}", output: "" },
    ],
    apply: ofTwo(divide),
  },
  {
    name: "modulo",
    group: "number",
    summary: "The remainder of a division, with the sign of the first number.",
    parameters: pair,
    returns: "number",
    examples: [
      { template: "{{modulo 7 3}}", output: "1" },
      { template: "{{modulo -7 3}}", output: "-1" },
    ],
    apply: ofTwo(modulo),
  },
  {
    name: "minValue",
    group: "number",
    summary: "The smallest of two or more numbers.",
    parameters: twoOrMore,
    returns: "number",
    examples: [
      { template: "{{minValue 12 7 9}}", output: "7" },
      { template: "{{minValue claim.loss 500000}}", scope: { claim: {} }, output: "" },
    ],
    apply: ofMany((first, second) => (compare(first, second) <= 0 ? first : second)),
  },
  {
    name: "maxValue",
    group: "number",
    summary: "The largest of two or more numbers.",
    parameters: twoOrMore,
    returns: "number",
    portable: true,
    examples: [
      { template: "{{maxValue 12 7}}", output: "12" },
      { template: "{{maxValue 0 (subtract 5 7)}}", output: "0" },
    ],
    apply: ofMany((first, second) => (compare(first, second) >= 0 ? first : second)),
  },
  {
    name: "sum",
    group: "number",
    summary:
      "Adds the numbers of a list, or one property of its objects, or all arguments; unknown when one is missing.",
    parameters: [
      { name: "list", type: "any" },
      { name: "property", type: "any", optional: true, variadic: true },
    ],
    returns: "number",
    examples: [
      {
        template: "{{sum claim.items 'amount'}}",
        scope: { claim: { items: [{ amount: 1050 }, { amount: 200 }] } },
        output: "1250",
      },
      { template: "{{sum 1 2 3}}", output: "6" },
      { template: "{{sum claim.items 'amount'}}", scope: { claim: { items: [{ amount: 1050 }, {}] } }, output: "" },
    ],
    apply: applySum,
  },
];
