/** The helper table: one row for each helper. */
import type { HelperRow } from "../../model/expression.ts";
import { allocateHelper } from "./allocate.ts";
import { comparisonHelpers } from "./comparisons.ts";
import { conditionHelpers } from "./conditions.ts";
import { dateComparisonHelpers } from "./date-comparisons.ts";
import { dateTextHelpers } from "./date-texts.ts";
import { dateHelpers } from "./dates.ts";
import { listHelpers } from "./lists.ts";
import { logicHelpers } from "./logic.ts";
import { moneyHelpers } from "./money.ts";
import { numberHelpers } from "./numbers.ts";
import { roundingHelpers } from "./rounding.ts";
import { textHelpers } from "./texts.ts";

const rows: readonly HelperRow[] = [
  ...conditionHelpers,
  ...comparisonHelpers,
  ...logicHelpers,
  ...numberHelpers,
  ...roundingHelpers,
  ...moneyHelpers,
  allocateHelper,
  ...dateHelpers,
  ...dateComparisonHelpers,
  ...dateTextHelpers,
  ...textHelpers,
  ...listHelpers,
];

export const helperTable: ReadonlyMap<string, HelperRow> = new Map(rows.map((row) => [row.name, row]));

export const helperNames: readonly string[] = [...helperTable.keys()];
