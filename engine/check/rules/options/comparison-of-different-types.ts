import { looseEquals, toNumeric, toPrinted } from "../../../expression/values/index.ts";
import type { Value } from "../../../model/expression.ts";
import type { Finding } from "../../finding.ts";
import type { Place } from "../references/reading/place.ts";
import { quoted } from "../references/reading/quoted.ts";
import { readEqualities } from "../references/reading/read-equalities.ts";
import { type FieldType, typeOfField } from "../references/types/field-type.ts";
import type { Rule, RuleContext } from "../rule.ts";

/** A field is compared with a value of a type that it never has. */
export const comparisonOfDifferentTypes: Rule = { name: "comparison-of-different-types", check };

function check(context: RuleContext): readonly Finding[] {
  return readEqualities(context).flatMap(({ path, value, place, isStrict, reference }) => {
    const type = typeOfField(path, context);
    if (!type || mayEqual(type, value, isStrict)) return [];
    const params = { field: reference.text, kind: kinds[type.kind], value: toPrinted(value), given: givenKind(value) };
    return [{ code: "CB2154", params, ...place, fixes: mend(type, value, place, context) }];
  });
}

const kinds: Readonly<Record<FieldType["kind"], string>> = {
  number: "a number",
  boolean: "true or false",
  date: "a text",
  time: "a text",
  text: "a text",
  choice: "a text",
};

/** A number or a yes or no that was written as a text, and an option's key that was written as a number. */
function mend(type: FieldType, value: Value, place: Place, context: RuleContext): NonNullable<Finding["fixes"]> {
  if (type.kind === "choice" && typeof value === "number" && type.texts.includes(String(value))) {
    const newText = place.inside ? quoted(String(value), place.pointer, context) : `"${value}"`;
    return [{ title: "Put it in quotes", safe: true, edits: [{ ...place, newText }] }];
  }
  const isNumber = type.kind === "number" && typeof value === "string" && /^-?(?:0|[1-9]\d{0,14})$/.test(value);
  const isBoolean = type.kind === "boolean" && (value === "true" || value === "false");
  if (!isNumber && !isBoolean) return [];
  return [{ title: "Leave out the quotes", safe: true, edits: [{ ...place, newText: value }] }];
}

function givenKind(value: Value): string {
  return typeof value === "string" ? "the text" : typeof value === "number" ? "the number" : "the value";
}

function mayEqual(type: FieldType, value: Value, isStrict: boolean): boolean {
  // An empty text stands for no value, and whole decimals are objects.
  if (value === undefined || value === "" || typeof value === "object") return true;
  switch (type.kind) {
    case "number":
      return typeof value === "number" || (!isStrict && toNumeric(value) !== undefined);
    case "boolean":
      return typeof value === "boolean";
    case "choice":
      return typeof value === "string" || (!isStrict && type.texts.some((text) => looseEquals(text, value) === true));
    default:
      return typeof value === "string" || (!isStrict && typeof value === "number" && type.kind === "text");
  }
}
