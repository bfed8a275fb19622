import type { Rule } from "../rule.ts";
import { literalAt } from "./formula/written-at.ts";
import { checkAbsence } from "./payee/check-absence.ts";
import { givingOf } from "./giving.ts";

const names = ["/payee/first_name", "/payee/last_name"];

/** A beneficiary is paid by name, and the samples show beneficiaries that have none. */
export const payeeNamesCanBeMissing: Rule = {
  name: "payee-names-can-be-missing",
  check: (context) =>
    context.disbursements.flatMap((block) =>
      givingOf(block) === "money_to_payee" && literalAt(block, "/payee/type") === "beneficiary"
        ? checkAbsence("CB2308", block, names, context)
        : [],
    ),
};
