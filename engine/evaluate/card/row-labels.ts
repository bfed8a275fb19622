import type { ModuleDocument } from "../../model/documents.ts";
import type { CompiledBlock, CompiledModule } from "../../model/module.ts";
import { rowNamed, rowsOf, type TableRow } from "../disbursement/table-rows.ts";

export interface RowLabel {
  readonly text: string;
  /** The value is an amount in minor units. */
  readonly money: boolean;
  /** What people call the values, where a table of the module says so. */
  readonly words?: ReadonlyMap<string, string>;
}

const labels: Readonly<Record<string, string>> = {
  "/payee/type": "Payee",
  "/payee/first_name": "First name",
  "/payee/last_name": "Last name",
  "/payee/policyholder_id": "Policyholder",
  "/payee/beneficiary_id": "Beneficiary",
  "/payee/percentage": "Percentage",
  "/payee/date_of_birth": "Date of birth",
  "/payee/identification/type": "Identification",
  "/payee/identification/number": "Identification number",
  "/payee/identification/country": "Identification country",
  "/payee/cellphone": "Cellphone",
  "/payee/cellphone/number": "Cellphone",
  "/payee/email": "E-mail",
  "/frequency/type": "Paid",
  "/frequency/time_of_day": "Time of day",
  "/frequency/day_of_month": "Day of the month",
  "/frequency/month_of_year": "Month of the year",
  "/duration/count": "Number of payouts",
  "/duration/end_date": "Until",
  "/reserve_category": "Reserve category",
  "/pay_code": "Pay code",
  "/payment_method": "Payment method",
  "/payment_type": "Payment type",
  "/due_date": "Due",
};

const detailLabels: Readonly<Record<string, string>> = {
  bank_name: "Bank",
  branch_code: "Branch code",
  account_type: "Account type",
  account_number: "Account number",
};

/** The table whose names a property takes. */
const tables: Readonly<Record<string, keyof ModuleDocument>> = {
  "/reserve_category": "reserve_categories",
  "/pay_code": "pay_codes",
  "/payment_method": "payment_methods",
  "/payment_type": "payment_types",
  bank_name: "bank_names",
  account_type: "account_types",
};

/** What a property of a disbursement block is called on its card; undefined for those that have no row. */
export function disbursementLabels(
  property: string,
  block: CompiledBlock,
  { document }: CompiledModule,
): RowLabel | undefined {
  if (property === "/amount") return { text: "Amount", money: true };
  const detail = /^(?:\/payee)?\/payment_details\/details\/(\w+)$/.exec(property)?.[1];
  const text = labels[property] ?? (detail === undefined ? undefined : detailLabels[detail]);
  const table = tables[detail ?? property];
  if (text !== undefined)
    return { text, money: false, ...(table && { words: wordsOf(rowsOf(document, table) ?? []) }) };
  if (!property.startsWith("/fulfillment_data/")) return undefined;
  return parameterLabel(property.slice("/fulfillment_data/".length), block, document);
}

function wordsOf(rows: readonly TableRow[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ name, label }) => [String(name), typeof label === "string" ? label : String(name)]));
}

function parameterLabel(name: string, block: CompiledBlock, document: ModuleDocument): RowLabel {
  const key = (block.block as { fulfillment_type_key?: unknown }).fulfillment_type_key;
  const type = rowNamed(document, "fulfillmentTypes", String(key), "key");
  const parameters = type?.["fulfillmentData"] as Record<string, TableRow | undefined> | undefined;
  const parameter = parameters?.[name];
  const options = parameter?.["valueOptions"];
  const isEnum = parameter?.["valueType"] === "enum" && typeof options === "object" && options !== null;
  return {
    text: typeof parameter?.["label"] === "string" ? parameter["label"] : name,
    money: parameter?.["valueType"] === "currency",
    ...(isEnum && { words: new Map(Object.entries(options).map(([option, label]) => [option, String(label)])) }),
  };
}
