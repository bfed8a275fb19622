import { toPointer } from "../../../diagnostics/pointer.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { literalAt } from "./formula/written-at.ts";
import { tableRows } from "./tables/table-names.ts";
import { moneyTypes } from "./tables/unknown-name-rule.ts";

/** Money that comes back is booked on recovery categories, so none can go out of them. */
export const recoveryCategoryInPayout: Rule = { name: "recovery-category-in-payout", check };

function check(context: RuleContext): readonly Finding[] {
  const categories = tableRows(context, "reserve_categories");
  return context.disbursements.flatMap((block): readonly Finding[] => {
    if (!moneyTypes.has(block.type)) return [];
    const category = literalAt(block, "/reserve_category")?.trim();
    const found = category === undefined ? undefined : categories.get(category);
    if (category === undefined || found?.row["recovery"] !== true) return [];
    const related = [
      {
        message: `${category} is marked as a recovery here`,
        pointer: toPointer(["reserve_categories", found.index, "recovery"]),
      },
    ];
    return [{ code: "CB2325", params: { category }, pointer: `${block.blockPointer}/reserve_category`, related }];
  });
}
