import type { PaymentDetails, Refusal } from "../../model/documents.ts";
import type { Value } from "../../model/expression.ts";
import type { CompiledModule } from "../../model/module.ts";
import { toPrinted } from "../../expression/values/index.ts";
import { accountTypesOf, bankNamesOf } from "./bank-tables.ts";
import {
  type Findings,
  isAnyWritten,
  isWritten,
  neededProperty,
  refuse,
  refuseMissing,
  type Refusing,
  toText,
} from "./findings.ts";

const detailNames = {
  bank_name: "bank name",
  branch_code: "branch code",
  account_type: "account type",
  account_number: "account number",
} as const;

type DetailName = keyof typeof detailNames;
const names = Object.keys(detailNames) as DetailName[];

const places = new Map<string, Readonly<Record<DetailName | "type", string>>>();

/** Where the details under a property are. There are two such properties, so each text is put together once. */
function placesUnder(property: string): Readonly<Record<DetailName | "type", string>> {
  let known = places.get(property);
  if (!known) {
    const details = names.map((name) => [name, `${property}/details/${name}`] as const);
    known = { type: `${property}/type`, ...(Object.fromEntries(details) as Record<DetailName, string>) };
    places.set(property, known);
  }
  return known;
}

/** The bank details under `property`; undefined when the author wrote none, or when they were refused. */
export function resolvePaymentDetails(findings: Findings, property: string): PaymentDetails | undefined {
  if (!isAnyWritten(findings, property)) return undefined;
  const under = placesUnder(property);
  const raw: Partial<Record<DetailName, Value>> = {};
  for (const name of names) {
    const place = under[name];
    if (isWritten(findings, place)) raw[name] = neededProperty(findings, place, detailNames[name]);
    else refuseMissing(findings, place, detailNames[name], []);
  }
  if (!isWritten(findings, under.type)) refuseMissing(findings, under.type, "type of payment", []);
  const type = neededProperty(findings, under.type, "type of payment");
  return checkPaymentDetails(findings, type, raw, property);
}

/** Bank details that come from people instead of a block, held to the same rules; `property` says where a refusal points. */
export function readPaymentDetails(
  module: Pick<CompiledModule, "document">,
  { type, details }: PaymentDetails,
  property: string,
): { readonly details: PaymentDetails } | { readonly refusals: readonly Refusal[] } {
  const findings = { refusals: [], state: { module } };
  const read = checkPaymentDetails(findings, type, details, property);
  return read ? { details: read } : findings;
}

/** Bank details of which a missing one was refused already; `property` says where a refusal points. */
function checkPaymentDetails(
  findings: Refusing & { readonly state: { readonly module: Pick<CompiledModule, "document"> } },
  type: Value,
  raw: Partial<Record<DetailName, Value>>,
  property: string,
): PaymentDetails | undefined {
  const { document } = findings.state.module;
  if (type !== undefined && type !== "eft") {
    const reason = `Payments are made by eft, not by “${toPrinted(type)}”.`;
    return refuse(findings, "payment_details_type_unknown", reason, `${property}/type`);
  }
  const under = placesUnder(property);
  const [bank, branch, accountType, account] = names.map((name) =>
    raw[name] === undefined ? undefined : toText(findings, raw[name], under[name], detailNames[name]),
  );
  if (!type || !bank || !branch || !accountType || !account) return undefined;
  // The format's API says `savings` where its blocks say `savings_account`.
  const knownType = accountType === "savings" ? "savings_account" : accountType;
  if (!bankNamesOf(document).includes(bank)) {
    const reason = `“${bank}” is not one of the module's bank names.`;
    return refuse(findings, "bank_name_unknown", reason, `${property}/details/bank_name`);
  }
  if (!accountTypesOf(document).includes(knownType)) {
    const reason = `“${accountType}” is not one of the module's account types.`;
    return refuse(findings, "account_type_unknown", reason, `${property}/details/account_type`);
  }
  return {
    type: "eft",
    details: { bank_name: bank, branch_code: branch, account_type: knownType, account_number: account },
  };
}
