import { toPointer } from "../../../diagnostics/pointer.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { literalAt } from "./formula/written-at.ts";
import { tableRows } from "./tables/table-names.ts";
import { moneyTypes } from "./tables/unknown-name-rule.ts";

/** A payment may carry only a pay code of the reserve category that it is booked on. */
export const payCodeOfAnotherCategory: Rule = { name: "pay-code-of-another-category", check };

function check(context: RuleContext): readonly Finding[] {
  const categories = tableRows(context, "reserve_categories");
  const payCodes = tableRows(context, "pay_codes");
  return context.blocks.flatMap((block): readonly Finding[] => {
    if (!moneyTypes.has(block.type)) return [];
    const payCode = literalAt(block, "/pay_code")?.trim();
    const category = literalAt(block, "/reserve_category")?.trim();
    const found = category === undefined ? undefined : categories.get(category);
    if (payCode === undefined || category === undefined || !found || !payCodes.has(payCode)) return [];
    const allowed = found.row["pay_codes"] ?? [];
    if (!Array.isArray(allowed) || allowed.includes(payCode)) return [];
    return [
      {
        code: "CB2324",
        params: { pay_code: payCode, category, allowed: allowed.join(", ") || "none" },
        pointer: `${block.blockPointer}/pay_code`,
        related: [
          {
            message: `the pay codes of ${category} are listed here`,
            pointer: toPointer(["reserve_categories", found.index, ...("pay_codes" in found.row ? ["pay_codes"] : [])]),
          },
        ],
      },
    ];
  });
}
