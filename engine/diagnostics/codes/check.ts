import type { CodeRow } from "../code-row.ts";
import { hygieneCodes } from "./check-hygiene.ts";
import { ignoreCodes } from "./check-ignore.ts";
import { logicCodes } from "./check-logic.ts";
import { moduleHeadCodes } from "./check-module-head.ts";
import { moneyCodes } from "./check-money.ts";
import { optionCodes } from "./check-options.ts";
import { referenceCodes } from "./check-references.ts";

/** What the rules beyond the schema find. */
export const checkCodes: readonly CodeRow[] = [
  ...referenceCodes,
  ...optionCodes,
  ...moduleHeadCodes,
  ...logicCodes,
  ...moneyCodes,
  ...hygieneCodes,
  ...ignoreCodes,
];
