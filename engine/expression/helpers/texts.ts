/** Helpers that make texts. */
import type { HelperContext, HelperRow, Value } from "../../model/expression.ts";
import { englishOrdinal } from "../values/index.ts";
import { readInteger, readText } from "./arguments.ts";

type Apply = HelperRow["apply"];

const ofText =
  (change: (text: string) => string): Apply =>
  (context, argument) => {
    const text = readText(context, argument);
    return text === undefined ? undefined : change(text);
  };

function toStartCase(text: string): string {
  // Only a text that looks like an identifier is cut at its capitals: McDonald stays one word.
  const words = /^[a-z]+\w*$/.test(text) ? text.replace(/([a-z\d])([A-Z])/g, "$1 $2") : text;
  return words
    .split(/[\s_-]+/u)
    .filter((word) => word !== "")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}

function applyConcat(context: HelperContext, ...values: Value[]): Value {
  let joined = "";
  for (const value of values) {
    const text = readText(context, value);
    if (text === undefined) return undefined;
    joined += text;
  }
  return joined;
}

function applyOrdinal(context: HelperContext, argument: Value): Value {
  const number = readInteger(context, argument);
  return number === undefined ? undefined : englishOrdinal(number);
}

const text = { name: "text", type: "text" } as const;

export const textHelpers: readonly HelperRow[] = [
  {
    name: "toStartCase",
    group: "text",
    summary: "Starts every word with a capital; `_` and `-` become spaces.",
    parameters: [text],
    returns: "text",
    portable: true,
    examples: [
      { template: "{{toStartCase 'main_member'}}", output: "Main Member" },
      {
        template: "{{toStartCase 'accidentalDamage'}} {{toStartCase 'thandi McDonald'}}",
        output: "Accidental Damage Thandi McDonald",
      },
      { template: "{{toStartCase claimant.first_name}}", scope: {}, output: "" },
    ],
    apply: ofText(toStartCase),
  },
  {
    name: "upperCase",
    group: "text",
    summary: "All letters as capitals.",
    parameters: [text],
    returns: "text",
    examples: [
      { template: "{{upperCase 'Zoë'}}", output: "ZOË" },
      { template: "{{upperCase claim.name}}", scope: { claim: {} }, output: "" },
    ],
    apply: ofText((value) => value.toUpperCase()),
  },
  {
    name: "lowerCase",
    group: "text",
    summary: "All letters small.",
    parameters: [text],
    returns: "text",
    examples: [
      { template: "{{lowerCase 'EFT'}}", output: "eft" },
      { template: "{{lowerCase claim.name}}", scope: { claim: {} }, output: "" },
    ],
    apply: ofText((value) => value.toLowerCase()),
  },
  {
    name: "trim",
    group: "text",
    summary: "Without spaces at both ends.",
    parameters: [text],
    returns: "text",
    examples: [
      { template: "[{{trim '  62000000000 '}}]", output: "[62000000000]" },
      { template: "[{{trim '   '}}]", output: "[]" },
    ],
    apply: ofText((value) => value.trim()),
  },
  {
    name: "concat",
    group: "text",
    summary: "Joins texts and numbers into one text.",
    parameters: [{ name: "parts", type: "any", variadic: true }],
    returns: "text",
    examples: [
      { template: "{{concat 'Claim ' 7 '/' 2024}}", output: "Claim 7/2024" },
      { template: "{{concat 'Claim ' claim.claim_number}}", scope: { claim: {} }, output: "" },
    ],
    apply: applyConcat,
  },
  {
    name: "ordinalString",
    group: "text",
    summary: "A number as an English ordinal.",
    parameters: [{ name: "number", type: "number" }],
    returns: "text",
    portable: true,
    examples: [
      { template: "{{ordinalString 1}} {{ordinalString 12}} {{ordinalString 23}}", output: "1st 12th 23rd" },
      { template: "{{ordinalString policy.billing_day}}", scope: { policy: {} }, output: "" },
    ],
    apply: applyOrdinal,
  },
];
