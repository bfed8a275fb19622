import type { Expression } from "../../../model/expression.ts";
import type { Finding } from "../../finding.ts";
import { isPathAsText } from "../meant-open.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { placeOfOperand } from "./reading/place.ts";
import { type PlacedCall, readExpressions } from "./reading/read-expressions.ts";
import { isComparison } from "../../../expression/operators.ts";

/** A path in quotes, or without `var` around it, is a text like any other. */
export const textMeantAsPath: Rule = { name: "text-meant-as-path", check };

function check(context: RuleContext): readonly Finding[] {
  return readExpressions(context).calls.flatMap(({ call, placed }) => {
    const operands = operandsOf(call);
    if (!operands.some(isPathAsText)) return [];
    // Only where JSON Logic compares or calculates: elsewhere a text may be the name of a path.
    if (call.kind === "operation" && !isComparison(call.operator) && !/^[-+*/%]$/.test(call.operator)) return [];
    return operands.flatMap((operand, index): readonly Finding[] => {
      if (!isPathAsText(operand)) return [];
      const place = placeOfOperand(operand, index, call, placed, context);
      const text = operand.value;
      const edits = [{ ...place, newText: text }];
      const fixes = call.kind === "call" ? [{ title: `Write ${text}`, safe: true, edits }] : [];
      const form = call.kind === "call" ? "in quotes" : "without var";
      return [{ code: "CB2125", params: { path: text, form }, ...place, fixes }];
    });
  });
}

function operandsOf(call: PlacedCall["call"]): readonly Expression[] {
  if (call.kind === "operation") return call.operands;
  const named = Object.values(call.named);
  return named.length === 0 ? call.args : [...call.args, ...named];
}
