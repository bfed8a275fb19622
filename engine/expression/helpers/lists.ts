/** Helpers for lists and objects. */
import type { HelperContext, HelperRow, Value } from "../../model/expression.ts";
import { isDecimal, listItem, ownProperty, strictEquals } from "../values/index.ts";
import { isTooLong, note, quote, readItems, readList, readText } from "./arguments.ts";

function applyJoin(context: HelperContext, argument: Value, separatorArgument: Value, propertyArgument: Value): Value {
  const list = readList(context, argument);
  const separator = readText(context, separatorArgument ?? ", ");
  if (list === undefined || separator === undefined) return undefined;
  const texts = readItems(context, list, propertyArgument)?.map((item) => readText(context, item));
  return texts === undefined || texts.includes(undefined) ? undefined : texts.join(separator);
}

function applyLength(context: HelperContext, argument: Value): Value {
  if (typeof argument === "string" || Array.isArray(argument)) return argument.length;
  return note(context, `${quote(argument)} has no length`);
}

/** With one option that is a list its items are the options. */
function applyIn(context: HelperContext, value: Value, ...options: Value[]): Value {
  const [first] = options;
  const candidates: readonly unknown[] = options.length === 1 && Array.isArray(first) ? first : options;
  if (isTooLong(context, candidates)) return undefined;
  let result: boolean | undefined = false;
  for (let index = 0; index < candidates.length; index++) {
    const isEqual = strictEquals(value, listItem(candidates, index));
    if (isEqual === true) return true;
    // An item without a value might be the one.
    if (isEqual === undefined) result = undefined;
  }
  return result;
}

function applyLookup(context: HelperContext, container: Value, keyArgument: Value): Value {
  const key = readText(context, keyArgument);
  if (key === undefined) return undefined;
  if (typeof container !== "object" || isDecimal(container)) {
    return note(context, `${quote(container)} has no properties`);
  }
  return ownProperty(container, key);
}

const names = { claim: { items: [{ name: "Bicycle" }, { name: "Helmet" }] } };

export const listHelpers: readonly HelperRow[] = [
  {
    name: "join",
    group: "list",
    summary: "The items of a list, or one property of each, as one text; unknown when one is missing.",
    parameters: [
      { name: "list", type: "list" },
      { name: "separator", type: "text", optional: true },
      { name: "property", type: "text", optional: true },
    ],
    returns: "text",
    examples: [
      { template: "{{join claim.items ', ' 'name'}}", scope: names, output: "Bicycle, Helmet" },
      { template: "{{join claim.tags}}", scope: { claim: { tags: ["a", "b"] } }, output: "a, b" },
      { template: "{{join claim.items ', ' 'colour'}}", scope: names, output: "" },
    ],
    apply: applyJoin,
  },
  {
    name: "length",
    group: "list",
    summary: "How many items a list has, or how many characters a text.",
    parameters: [{ name: "value", type: "any" }],
    returns: "number",
    examples: [
      { template: "{{length claim.items}}", scope: names, output: "2" },
      { template: "{{length claim.items}}", scope: { claim: {} }, output: "" },
    ],
    apply: applyLength,
  },
  {
    name: "in",
    group: "list",
    summary: "True when the value is in the list, or is one of the other arguments (type and value).",
    parameters: [
      { name: "value", type: "any" },
      { name: "options", type: "any", variadic: true },
    ],
    returns: "boolean",
    block: true,
    examples: [
      { template: "{{in claim.cause 'fire' 'theft'}}", scope: { claim: { cause: "theft" } }, output: "true" },
      {
        template: "{{#in claim.cause claim.covered}}yes{{else}}no{{/in}}",
        scope: { claim: { cause: "flood", covered: ["fire"] } },
        output: "no",
      },
      { template: "{{in claim.cause 'fire' 'theft'}}", scope: { claim: {} }, output: "" },
    ],
    apply: applyIn,
  },
  {
    name: "lookup",
    group: "list",
    summary: "The property of an object, or the item of a list, whose name is itself a value.",
    parameters: [
      { name: "object", type: "any" },
      { name: "key", type: "any" },
    ],
    returns: "any",
    examples: [
      {
        template: "{{lookup claim.limits claim.cause}}",
        scope: { claim: { limits: { fire: 500 }, cause: "fire" } },
        output: "500",
      },
      { template: "{{lookup claim.limits 'flood'}}", scope: { claim: { limits: { fire: 500 } } }, output: "" },
    ],
    apply: applyLookup,
  },
];
