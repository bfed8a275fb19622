import type { Finding } from "../../finding.ts";
import { isTemplateAsText } from "../meant-open.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { placeOfOperand } from "./reading/place.ts";
import { readExpressions } from "./reading/read-expressions.ts";

/** Inside JSON Logic a template is a text like any other, which is always yes. */
export const templateInsideRule: Rule = { name: "template-inside-rule", check };

function check(context: RuleContext): readonly Finding[] {
  return readExpressions(context).calls.flatMap(({ call, placed }): readonly Finding[] => {
    if (call.kind !== "operation") return [];
    return call.operands.flatMap((operand, index) =>
      isTemplateAsText(operand)
        ? [{ code: "CB2126", params: {}, ...placeOfOperand(operand, index, call, placed, context) }]
        : [],
    );
  });
}
