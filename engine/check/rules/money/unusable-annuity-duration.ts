import { parseDay, toNumeric } from "../../../expression/values/index.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { literalAt } from "./formula/written-at.ts";

/** An end that is no date, or a number of payouts that is none, lets no annuity start. */
export const unusableAnnuityDuration: Rule = { name: "unusable-annuity-duration", check };

function check({ disbursements }: RuleContext): readonly Finding[] {
  return disbursements.flatMap((block): readonly Finding[] => {
    if (block.type !== "annuity_request") return [];
    const end = literalAt(block, "/duration/end_date");
    const count = literalAt(block, "/duration/count");
    const at = (property: string, value: string, needs: string): readonly Finding[] => [
      { code: "CB2332", params: { value, needs }, pointer: `${block.blockPointer}/duration/${property}` },
    ];
    if (end !== undefined && parseDay(end.trim(), "UTC") === undefined) return at("end_date", end, "a date");
    if (count !== undefined && !isCount(count)) return at("count", count, "a whole number of payouts");
    return [];
  });
}

function isCount(text: string): boolean {
  const number = toNumeric(text);
  return typeof number === "number" && number > 0;
}
