import type { JsonObject } from "../../../../model/json.ts";
import { publishedAccountTypes, publishedBankNames } from "../../../../model/published-bank-tables.ts";
import type { RuleContext } from "../../rule.ts";
import { tableRows } from "./table-names.ts";

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
