/** One call against its helper's row: how many arguments, which named ones, which fixed texts, which operators. */
import type { CallExpression, Expression, HelperParameter, HelperRow } from "../../model/expression.ts";
import { comparisons, connectives, operatorHelpers } from "../operators.ts";
import { toPrinted } from "../values/index.ts";
import type { ArgumentNode, CallNode, Location } from "./syntax-tree.ts";
import type { TemplateContext } from "./template-context.ts";

export function checkArguments(node: CallNode, row: HelperRow, call: CallExpression, context: TemplateContext): void {
  const foldsOperators = operatorHelpers.has(row.name);
  const given = node.params.length;
  const fits = foldsOperators
    ? given % 2 === 1 && given >= requiredCount(row)
    : given >= requiredCount(row) && given <= allowedCount(row);
  if (!fits) {
    context.refuse("CB2105", node.path.loc, { helper: row.name, expected: describeCount(row, foldsOperators), given });
  }
  for (const { key, value, loc } of node.hash?.pairs ?? []) {
    const parameter = row.named?.find(({ name }) => name === key);
    if (parameter) checkFixedText(parameter, call.named[key], value, row, context);
    else refuseNamed(key, loc, row, context);
  }
  if (foldsOperators) {
    // Where the operator was forgotten a value stands in its place.
    if (fits) checkOperators(node, row, call, context);
    return;
  }
  node.params.forEach((argument, index) => {
    const parameter = row.parameters[Math.min(index, row.parameters.length - 1)];
    if (parameter) checkFixedText(parameter, call.args[index], argument, row, context);
  });
}

function requiredCount(row: HelperRow): number {
  return row.parameters.filter(({ optional }) => optional !== true).length;
}

function allowedCount(row: HelperRow): number {
  return row.parameters.at(-1)?.variadic ? Number.POSITIVE_INFINITY : row.parameters.length;
}

function describeCount(row: HelperRow, foldsOperators: boolean): string {
  const least = requiredCount(row);
  if (foldsOperators) return least > 1 ? "3, 5, 7 or more arguments" : "1, 3, 5 or more arguments";
  const most = allowedCount(row);
  if (most === Number.POSITIVE_INFINITY) return `${least} or more arguments`;
  if (least !== most) return `${least} to ${most} arguments`;
  return least === 1 ? "1 argument" : `${least} arguments`;
}

function refuseNamed(name: string, location: Location, row: HelperRow, context: TemplateContext): void {
  const known = (row.named ?? []).map((parameter) => parameter.name);
  const allowed = known.length === 0 ? "none" : known.join(", ");
  context.refuse("CB2111", location, context.withNearest({ helper: row.name, argument: name, allowed }, name, known));
}

function checkFixedText(
  parameter: HelperParameter,
  argument: Expression | undefined,
  node: ArgumentNode,
  row: HelperRow,
  context: TemplateContext,
): void {
  if (!parameter.values || argument?.kind !== "literal" || typeof argument.value !== "string") return;
  const { value } = argument;
  if (parameter.values.includes(value)) return;
  const params = { helper: row.name, argument: parameter.name, value, allowed: parameter.values.join(", ") };
  context.refuse("CB2112", node.loc, context.withNearest(params, value, parameter.values));
}

function checkOperators(node: CallNode, row: HelperRow, call: CallExpression, context: TemplateContext): void {
  let connective: string | undefined;
  for (let index = 1; index < call.args.length; index += 2) {
    const operator = call.args[index];
    const place = node.params[index];
    const text = operatorText(operator, call.args[index - 1]);
    if (!place || text === undefined) continue;
    if (!isOperator(text)) {
      const allowed = [...comparisons, ...connectives];
      context.refuse("CB3012", place.loc, { helper: row.name, operator: text, allowed: allowed.join(" ") });
    } else if (connectives.has(text)) {
      if (connective !== undefined && connective !== text) context.refuse("CB3004", place.loc, { helper: row.name });
      connective = text;
    }
  }
}

/** What stands in the place of an operator. A path there is none when the operator stands before it. */
function operatorText(given: Expression | undefined, before: Expression | undefined): string | undefined {
  if (given?.kind === "literal") return toPrinted(given.value);
  const isSwapped = before?.kind === "literal" && isOperator(toPrinted(before.value));
  return isSwapped && given?.kind === "reference" ? given.text : undefined;
}

function isOperator(text: string): boolean {
  return comparisons.has(text) || connectives.has(text);
}
