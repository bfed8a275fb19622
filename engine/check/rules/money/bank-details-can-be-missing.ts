import type { Rule } from "../rule.ts";
import { bankProperties } from "./payee/bank-properties.ts";
import { checkAbsence } from "./payee/check-absence.ts";

/** Bank details are read from where no sample policy has any. */
export const bankDetailsCanBeMissing: Rule = {
  name: "bank-details-can-be-missing",
  check: (context) =>
    context.disbursements.flatMap((block) => checkAbsence("CB2309", block, bankProperties(block), context)),
};
