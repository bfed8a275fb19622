import { findNearestName } from "../../../diagnostics/nearest-name.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { literalAt } from "./formula/written-at.ts";
import { bankProperty } from "./payee/bank-properties.ts";
import { findUnknownChoice, placeOfChoice } from "./payee/unknown-choices.ts";
import { accountTypeTable, type NameTable } from "./tables/bank-tables.ts";

/** Payment details of an account type that there is not are refused. */
export const unknownAccountType: Rule = { name: "unknown-account-type", check };

function check(context: RuleContext): readonly Finding[] {
  const types = accountTypeTable(context);
  // The format's API says `savings` where its blocks say `savings_account`.
  const isType = (written: string): boolean => types.has(written === "savings" ? "savings_account" : written);
  return context.disbursements.flatMap((block): readonly Finding[] => {
    const property = bankProperty(block, "account_type");
    if (property === undefined) return [];
    const pointer = block.blockPointer + property;
    const written = literalAt(block, property);
    if (written !== undefined && !isType(written.trim())) return [{ ...toFinding(written, types), pointer }];
    const chosen = findUnknownChoice(block, property, isType, context);
    return chosen ? [{ ...toFinding(chosen.name, types), pointer, ...placeOfChoice(chosen) }] : [];
  });
}

function toFinding(name: string, types: NameTable): Pick<Finding, "code" | "params"> {
  const nearest = findNearestName(name, types.keys());
  const params = { name, allowed: [...types.keys()].join(", "), ...(nearest !== undefined && { nearest }) };
  return { code: "CB2314", params };
}
