import type { CodeRow } from "../code-row.ts";
import { accountingCodes } from "./emit-accounting.ts";
import { amountCodes } from "./emit-amounts.ts";
import { annuityCodes } from "./emit-annuities.ts";
import { fulfillmentCodes } from "./emit-fulfillments.ts";
import { gateCodes } from "./emit-gates.ts";
import { lifecycleCodes } from "./emit-lifecycle.ts";
import { payeeCodes } from "./emit-payees.ts";

/** Why no request is created, or a created one cannot go on: the code of a refusal, in kebab case, is the name of its row. */
export const emitCodes: readonly CodeRow[] = [
  ...gateCodes,
  ...amountCodes,
  ...payeeCodes,
  ...fulfillmentCodes,
  ...annuityCodes,
  ...accountingCodes,
  ...lifecycleCodes,
];
