import type { CodeRow } from "../code-row.ts";
import { amountCodes } from "./check-money-amounts.ts";
import { bankCodes } from "./check-money-banks.ts";
import { gateCodes } from "./check-money-gates.ts";
import { payeeCodes } from "./check-money-payees.ts";
import { tableCodes } from "./check-money-tables.ts";

/** What the rules about money find. */
export const moneyCodes: readonly CodeRow[] = [
  ...amountCodes,
  ...payeeCodes,
  ...bankCodes,
  ...gateCodes,
  ...tableCodes,
];
