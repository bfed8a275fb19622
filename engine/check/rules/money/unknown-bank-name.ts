import { findNearestName } from "../../../diagnostics/nearest-name.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { findWrittenLabel } from "./bank-name-from-label.ts";
import { literalAt } from "./formula/written-at.ts";
import { bankProperty } from "./payee/bank-properties.ts";
import { findUnknownChoice, placeOfChoice } from "./payee/unknown-choices.ts";
import { bankNameTable, type NameTable } from "./tables/bank-tables.ts";

/** Money cannot be sent to a bank that payment details may not name. */
export const unknownBankName: Rule = { name: "unknown-bank-name", check };

function check(context: RuleContext): readonly Finding[] {
  const banks = bankNameTable(context);
  return context.disbursements.flatMap((block): readonly Finding[] => {
    const property = bankProperty(block, "bank_name");
    if (property === undefined) return [];
    const pointer = block.blockPointer + property;
    const written = literalAt(block, property);
    if (written !== undefined && !banks.has(written.trim()) && !findWrittenLabel(block, property, banks)) {
      return [{ ...toFinding(written, banks), pointer }];
    }
    const chosen = findUnknownChoice(block, property, (name) => banks.has(name), context);
    return chosen ? [{ ...toFinding(chosen.name, banks), pointer, ...placeOfChoice(chosen) }] : [];
  });
}

function toFinding(name: string, banks: NameTable): Pick<Finding, "code" | "params"> {
  const nearest = findNearestName(name, banks.keys());
  return { code: "CB2313", params: { name, ...(nearest !== undefined && { nearest }) } };
}
