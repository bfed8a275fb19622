import { findNearestName } from "../../../diagnostics/nearest-name.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { findWrittenLabel } from "./bank-name-from-label.ts";
import { literalAt } from "./formula/written-at.ts";
import { bankProperty } from "./payee/bank-properties.ts";
import { bankNameTable } from "./tables/bank-tables.ts";

/** Money cannot be sent to a bank that payment details may not name. */
export const unknownBankName: Rule = { name: "unknown-bank-name", check };

function check(context: RuleContext): readonly Finding[] {
  const banks = bankNameTable(context);
  return context.blocks.flatMap((block): readonly Finding[] => {
    const property = bankProperty(block, "bank_name");
    const written = property === undefined ? undefined : literalAt(block, property);
    if (property === undefined || written === undefined || banks.has(written.trim())) return [];
    if (findWrittenLabel(block, property, banks)) return [];
    const nearest = findNearestName(written, banks.keys());
    const params = { name: written, ...(nearest !== undefined && { nearest }) };
    return [{ code: "CB2313", params, pointer: block.blockPointer + property }];
  });
}
