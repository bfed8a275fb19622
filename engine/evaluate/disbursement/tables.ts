import { type Findings, neededText, refuse } from "./findings.ts";
import { rowNamed } from "./table-rows.ts";

const tables = [
  { property: "reserve_category", pointer: "/reserve_category", table: "reserve_categories", name: "reserve category" },
  { property: "pay_code", pointer: "/pay_code", table: "pay_codes", name: "pay code" },
  { property: "payment_method", pointer: "/payment_method", table: "payment_methods", name: "payment method" },
  { property: "payment_type", pointer: "/payment_type", table: "payment_types", name: "payment type" },
] as const;

export type AccountingKeys = { [Table in (typeof tables)[number] as Table["property"]]?: string };

/** The accounting keys that a block names, each found in the module's table. */
export function resolveAccountingKeys(findings: Findings): AccountingKeys {
  const keys: AccountingKeys = {};
  for (const { property, pointer, table, name } of tables) {
    const text = neededText(findings, pointer, name);
    if (text === undefined) continue;
    if (rowNamed(findings.state.module.document, table, text)) keys[property] = text;
    else {
      const reason = `“${text}” is not one of the module's ${name.replace(/y$/, "ie")}s.`;
      refuse(findings, `unknown_${property}`, reason, pointer);
    }
  }
  checkCategory(findings, keys);
  return keys;
}

function checkCategory(findings: Findings, keys: AccountingKeys): void {
  const { document } = findings.state.module;
  const category = keys.reserve_category && rowNamed(document, "reserve_categories", keys.reserve_category);
  if (!category) return;
  if (category["recovery"] === true) {
    const reason = `“${keys.reserve_category}” is a recovery category; money goes out of standard ones.`;
    refuse(findings, "recovery_category", reason, "/reserve_category");
  }
  const payCodes = category["pay_codes"];
  if (keys.pay_code !== undefined && !(Array.isArray(payCodes) && payCodes.includes(keys.pay_code))) {
    const reason = `The pay code “${keys.pay_code}” does not belong to the reserve category “${keys.reserve_category}”.`;
    refuse(findings, "pay_code_not_in_category", reason, "/pay_code");
  }
}
