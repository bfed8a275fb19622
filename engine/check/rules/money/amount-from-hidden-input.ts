import type { Expression, ReferenceExpression } from "../../../model/expression.ts";
import type { Finding } from "../../finding.ts";
import { partsOf } from "../walk-expression.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { toStatePath } from "./formula/read-path.ts";
import { readFields } from "./formula/read-fields.ts";
import { shownOnlyIf } from "./gate/conjuncts.ts";
import { gateOf } from "./gate/gate-of.ts";
import { moneyTypes } from "./tables/unknown-name-rule.ts";

/** The payout stays usable while the input that says how much is hidden, and then pays what nobody sees. */
export const amountFromHiddenInput: Rule = { name: "amount-from-hidden-input", check };

function check(context: RuleContext): readonly Finding[] {
  return context.blocks.flatMap((block): readonly Finding[] => {
    const amount = moneyTypes.has(block.type) ? block.templates.get("/amount") : undefined;
    if (!amount) return [];
    for (const { path, span } of neededFields(amount)) {
      const input = context.byKey.get(toStatePath(path)?.key ?? "");
      if (!input || input === block || !canBeHiddenFrom(block, input, context)) continue;
      return [
        {
          code: "CB2319",
          params: { block: block.key, input: input.key },
          pointer: `${block.blockPointer}/amount`,
          inside: span,
          related: [{ message: `"${input.key}" is asked for here`, pointer: `${input.blockPointer}/key` }],
        },
      ];
    }
    return [];
  });
}

/** Hidden while nothing that the payout looks at says so. */
function canBeHiddenFrom(block: RuleBlock, input: RuleBlock, context: RuleContext): boolean {
  const gate = gateOf(block, context);
  if (input.conditions.required_if || !gate.isCertain || !gateOf(input, context).isCertain) return false;
  const shown = shownOnlyIf(input);
  const known = new Set(shownOnlyIf(block).map(({ printed }) => printed));
  const read = new Set(gate.conditions.flatMap((condition) => readFields(condition).map(({ path }) => path.join("."))));
  return shown.some(
    ({ printed, fields }) =>
      !known.has(printed) &&
      // What a policy says stays as it is: the input was never there to be filled in.
      fields.some(({ path }) => toStatePath(path)) &&
      fields.every(({ path }) => !read.has(path.join("."))),
  );
}

// What stands in one of these has been thought of: the formula says what to pay without it.
const optional = new Set(["default", "ifIsDefined", "ifIsNotDefined", "if"]);

function neededFields(expression: Expression): readonly ReferenceExpression[] {
  if (expression.kind === "reference") return expression.origin === "root" ? [expression] : [];
  if (expression.kind === "choice" || (expression.kind === "call" && optional.has(expression.helper))) return [];
  return partsOf(expression).flatMap(neededFields);
}
