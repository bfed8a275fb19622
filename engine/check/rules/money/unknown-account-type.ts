import { findNearestName } from "../../../diagnostics/nearest-name.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { literalAt } from "./formula/written-at.ts";
import { bankProperty } from "./payee/bank-properties.ts";
import { accountTypeTable } from "./tables/bank-tables.ts";

/** Payment details of an account type that there is not are refused. */
export const unknownAccountType: Rule = { name: "unknown-account-type", check };

function check(context: RuleContext): readonly Finding[] {
  const types = accountTypeTable(context);
  return context.blocks.flatMap((block): readonly Finding[] => {
    const property = bankProperty(block, "account_type");
    const written = property === undefined ? undefined : literalAt(block, property);
    if (property === undefined || written === undefined) return [];
    // The format's API says `savings` where its blocks say `savings_account`.
    const name = written.trim() === "savings" ? "savings_account" : written.trim();
    if (types.has(name)) return [];
    const nearest = findNearestName(written, types.keys());
    const params = { name: written, allowed: [...types.keys()].join(", "), ...(nearest !== undefined && { nearest }) };
    return [{ code: "CB2314", params, pointer: block.blockPointer + property }];
  });
}
