import { toPointer } from "../../../diagnostics/pointer.ts";
import { printExpression } from "../../../expression/index.ts";
import type { Finding } from "../../finding.ts";
import { isObject } from "../../find-blocks.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { findFractionSource } from "./formula/fraction-source.ts";
import { offerAllocation } from "./formula/offer-allocation.ts";
import { printAllocation } from "./formula/print-allocation.ts";
import { fulfillmentDataOf } from "./tables/fulfillment-parameters.ts";
import { givesMoney } from "./giving.ts";

/** An amount is whole cents. A formula with fractions leaves it to rounding what is paid, and its shares need not add up. */
export const fractionOfACentPossible: Rule = { name: "fraction-of-a-cent-possible", check };

function check(context: RuleContext): readonly Finding[] {
  return context.disbursements.flatMap((block): readonly Finding[] => {
    for (const property of amountProperties(block, context)) {
      const template = block.templates.get(property);
      const source = template && findFractionSource(template);
      if (!source) continue;
      const offer = printAllocation(source) ?? `round (${printExpression(source)}) 0 'down'`;
      const edits = offerAllocation(block, source, context);
      // The shares are cut off otherwise, and a cent may go to somebody else.
      const fixes = edits ? [{ title: "Split the whole with allocate", safe: false, edits }] : [];
      return [
        { code: "CB2318", params: { offer }, pointer: block.blockPointer + property, inside: source.span, fixes },
      ];
    }
    return [];
  });
}

/** Where a block holds amounts of money; the payee's comes second, because it should be the same. */
function amountProperties(block: RuleBlock, context: RuleContext): readonly string[] {
  if (givesMoney(block)) return ["/amount", "/payee/amount"];
  const parameters = Object.entries(fulfillmentDataOf(block, context)?.parameters ?? {});
  return parameters.flatMap(([name, parameter]) =>
    isObject(parameter) && parameter["valueType"] === "currency" ? [toPointer(["fulfillment_data", name])] : [],
  );
}
