import { parseDay, toNumeric, toPrinted } from "../../../../expression/values/index.ts";
import { helperTable } from "../../../../expression/index.ts";
import type { Expression, ParameterType, Value } from "../../../../model/expression.ts";
import { isMeantOpen } from "../../meant-open.ts";
import type { RuleContext } from "../../rule.ts";
import { readExpressions } from "../reading/read-expressions.ts";
import { type FieldType, typeOfField } from "./field-type.ts";

/** What an argument is, in words, when it can never be used as a value of the type; undefined when it may be. */
export function findUnfit(argument: Expression, type: ParameterType, context: RuleContext): string | undefined {
  switch (argument.kind) {
    case "literal":
      return isMeantOpen(argument) ? undefined : unfitLiteral(argument.value, type);
    case "reference":
      return unfitField(readExpressions(context).pathOf(argument) ?? [], type, context);
    case "call":
      return unfitCall(argument.helper, "format" in argument.named, type);
    default:
      return undefined;
  }
}

function unfitLiteral(value: Value, type: ParameterType): string | undefined {
  if (value === undefined) return undefined;
  const words = typeof value === "string" ? `the text "${value}"` : toPrinted(value);
  switch (type) {
    case "number":
    case "money":
      return (typeof value === "string" && !isNumber(value)) || typeof value === "boolean" ? words : undefined;
    case "date":
      if (typeof value === "string") return value === "" || isDate(value) ? undefined : words;
      return typeof value === "number" || typeof value === "boolean" ? words : undefined;
    case "boolean":
      return typeof value === "number" || (typeof value === "string" && !/^(?:true|false)$/.test(value))
        ? words
        : undefined;
    case "list":
      return typeof value === "object" ? undefined : words;
    default:
      return undefined;
  }
}

function unfitField(path: readonly string[], type: ParameterType, context: RuleContext): string | undefined {
  const field = typeOfField(path, context);
  if (!field) return undefined;
  switch (type) {
    case "number":
    case "money":
      if (field.kind === "number" || field.kind === "text") return undefined;
      return mayBe(field, isNumber) ? undefined : words[field.kind];
    case "date":
      if (field.kind === "date" || field.kind === "text") return undefined;
      return mayBe(field, isDate) ? undefined : words[field.kind];
    case "list":
      return words[field.kind];
    default:
      return undefined;
  }
}

function mayBe(field: FieldType, test: (text: string) => boolean): boolean {
  return field.kind === "choice" && field.texts.some(test);
}

const words = {
  number: "a number",
  boolean: "yes or no",
  date: "a date",
  time: "a time of day",
  text: "a text",
  choice: "one of some texts",
} as const;

const unfitResults: Readonly<Partial<Record<ParameterType, ReadonlySet<ParameterType>>>> = {
  number: new Set<ParameterType>(["boolean", "date", "list"]),
  money: new Set<ParameterType>(["boolean", "date", "list"]),
  date: new Set<ParameterType>(["number", "money", "boolean", "list"]),
  list: new Set<ParameterType>(["number", "money", "boolean", "date", "text"]),
};

const resultWords: Readonly<Partial<Record<ParameterType, string>>> = { ...words, money: "an amount", list: "a list" };

/** They print a currency, or signs between the digits. */
export const readableAmounts: ReadonlySet<string> = new Set(["formatCurrency", "zarString"]);

/** A date with a format of its own may print a number. */
function unfitCall(helper: string, hasFormat: boolean, type: ParameterType): string | undefined {
  if (readableAmounts.has(helper) && (type === "number" || type === "money")) return "an amount as people read it";
  const returns = helperTable.get(helper)?.returns;
  if (returns === undefined || !unfitResults[type]?.has(returns) || (returns === "date" && hasFormat)) return undefined;
  return resultWords[returns];
}

function isNumber(text: string): boolean {
  return toNumeric(text) !== undefined;
}

function isDate(text: string): boolean {
  return parseDay(text, "UTC") !== undefined;
}
