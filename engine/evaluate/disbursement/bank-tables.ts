import type { ModuleDocument } from "../../model/documents.ts";
import { namesIn } from "./table-rows.ts";

/** The 27 bank names of the format's API; the 13 of its block reference are among them. All are South African. */
const publishedBankNames: readonly string[] = [
  "absa",
  "access",
  "african_bank",
  "al_baraka",
  "bank_of_china",
  "bank_of_lisbon",
  "bank_zero",
  "bidvest",
  "bidvest_bank_alliances",
  "capitec",
  "discovery_bank",
  "finbond_mutual",
  "fnb",
  "hbz",
  "investec",
  "ithala",
  "mercantile",
  "nedbank",
  "old_mutual",
  "postbank",
  "sasfin",
  "standard_bank",
  "sure",
  "tyme_bank",
  "ubank",
  "vbc_mutual_bank",
  "wizzit",
];

const publishedAccountTypes: readonly string[] = ["savings_account", "cheque_account"];

/** The module's own table where it has one, else the published names. */
export function bankNamesOf(document: ModuleDocument): readonly string[] {
  return namesIn(document, "bank_names") ?? publishedBankNames;
}

export function accountTypesOf(document: ModuleDocument): readonly string[] {
  return namesIn(document, "account_types") ?? publishedAccountTypes;
}
