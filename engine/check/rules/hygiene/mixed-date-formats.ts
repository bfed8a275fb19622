import { isComparison } from "../../../expression/operators.ts";
import type { Expression } from "../../../model/expression.ts";
import type { Finding } from "../../finding.ts";
import { type PlacedCall, readExpressions } from "../references/reading/read-expressions.ts";
import type { PlacedExpression, Rule, RuleContext } from "../rule.ts";
import { dateFormOf, type DateForm } from "./date-form.ts";

/** Dates that are compared while they are written in different ways. */
export const mixedDateFormats: Rule = { name: "mixed-date-formats", check };

function check(context: RuleContext): readonly Finding[] {
  return readExpressions(context).calls.flatMap(({ call, placed }) => {
    const dates = comparedParts(call).flatMap((operand) => dateFormOf(operand, context) ?? []);
    const odd = dates.find(({ form }) => form !== "ISO") ?? dates[0];
    const other = dates.find(({ form }) => form !== odd?.form);
    return odd && other ? [toFinding(odd, other, placed)] : [];
  });
}

const dateHelpers = new Set(["dateBetween", "dateBefore", "dateAfter", "dateDifference"]);
const pairHelpers = new Set(["ifEquals", "ifNotEquals", "eq", "gt", "gte", "lt", "lte"]);
const operatorHelpers = new Set(["if", "unless", "ifCondition"]);

/** What stands on the two sides of a comparison, of dates or of anything. */
function comparedParts(call: PlacedCall["call"]): readonly Expression[] {
  if (call.kind === "operation") return isComparison(call.operator) ? call.operands : [];
  const { helper, args } = call;
  if (helper === "dateBetween") return args.slice(0, 3);
  if (dateHelpers.has(helper) || pairHelpers.has(helper)) return args.slice(0, 2);
  const [left, operator, right] = args;
  const compares = operatorHelpers.has(helper) && args.length === 3 && operator?.kind === "literal";
  return left && right && compares && isComparison(operator.value) ? [left, right] : [];
}

function toFinding(odd: DateForm, other: DateForm, { pointer }: PlacedExpression): Finding {
  const params = { format: odd.form, other: other.form };
  const { expression } = odd;
  // A literal of JSON Logic has no place of its own.
  if (expression.span.end === expression.span.start) return { code: "CB2408", params, pointer };
  return { code: "CB2408", params, pointer, inside: expression.span };
}
