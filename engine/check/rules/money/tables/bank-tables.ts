import type { JsonObject } from "../../../../model/json.ts";
import type { RuleContext } from "../../rule.ts";
import { tableRows } from "./table-names.ts";

// The names of the format's API and block reference, for a module without a table of its own.
const publishedBankNames: readonly string[] = (
  "absa access african_bank al_baraka bank_of_china bank_of_lisbon bank_zero bidvest bidvest_bank_alliances capitec " +
  "discovery_bank finbond_mutual fnb hbz investec ithala mercantile nedbank old_mutual postbank sasfin standard_bank " +
  "sure tyme_bank ubank vbc_mutual_bank wizzit"
).split(" ");

const publishedAccountTypes: readonly string[] = ["savings_account", "cheque_account"];

/** What payment details may name, with what people read for each name. */
export type NameTable = ReadonlyMap<string, JsonObject>;

export function bankNameTable(context: RuleContext): NameTable {
  return tableOr(context, "bank_names", publishedBankNames);
}

export function accountTypeTable(context: RuleContext): NameTable {
  return tableOr(context, "account_types", publishedAccountTypes);
}

function tableOr(context: RuleContext, table: string, published: readonly string[]): NameTable {
  if (!Array.isArray(context.source.document[table])) return new Map(published.map((name) => [name, {}]));
  return new Map([...tableRows(context, table)].map(([name, { row }]) => [name, row]));
}
