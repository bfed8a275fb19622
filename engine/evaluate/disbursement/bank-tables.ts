import type { ModuleDocument } from "../../model/documents.ts";
import { publishedAccountTypes, publishedBankNames } from "../../model/published-bank-tables.ts";
import { namesIn } from "./table-rows.ts";

/** The module's own table where it has one, else the published names. */
export function bankNamesOf(document: ModuleDocument): readonly string[] {
  return namesIn(document, "bank_names") ?? publishedBankNames;
}

export function accountTypesOf(document: ModuleDocument): readonly string[] {
  return namesIn(document, "account_types") ?? publishedAccountTypes;
}
