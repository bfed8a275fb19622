import { toPointer } from "../../../diagnostics/pointer.ts";
import type { Json } from "../../../model/json.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { writtenTexts } from "./formula/written-texts.ts";
import { tableRows } from "./tables/table-names.ts";
import { moneyTypes } from "./tables/unknown-name-rule.ts";

/** A payment may carry only a pay code of the reserve category that it is booked on. */
export const payCodeOfAnotherCategory: Rule = { name: "pay-code-of-another-category", check };

function check(context: RuleContext): readonly Finding[] {
  const categories = tableRows(context, "reserve_categories");
  const payCodes = tableRows(context, "pay_codes");
  return context.disbursements.flatMap((block): readonly Finding[] => {
    if (!moneyTypes.has(block.type)) return [];
    const written = writtenTexts(block, "/reserve_category");
    const found = written.flatMap(({ text }) => categories.get(text) ?? []);
    const allowed = found.flatMap(({ row }) => textsIn(row["pay_codes"]));
    // Of several categories and several codes nobody can say which come together.
    if (found.length === 0 || found.length !== written.length) return [];
    return writtenTexts(block, "/pay_code").flatMap(({ text, inside }): readonly Finding[] => {
      if (!payCodes.has(text) || allowed.includes(text)) return [];
      const [{ row, index } = { row: {}, index: 0 }] = found;
      const pointer = toPointer(["reserve_categories", index, ...("pay_codes" in row ? ["pay_codes"] : [])]);
      const category = written.map((one) => one.text).join(", ");
      return [
        {
          code: "CB2324",
          params: { pay_code: text, category, allowed: allowed.join(", ") || "none" },
          pointer: `${block.blockPointer}/pay_code`,
          ...(inside && { inside }),
          related: [{ message: `the pay codes of ${written[0]?.text ?? ""} are listed here`, pointer }],
        },
      ];
    });
  });
}

function textsIn(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}
