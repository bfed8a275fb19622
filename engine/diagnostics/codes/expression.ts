import type { CodeRow } from "../code-row.ts";
import { callCodes } from "./expression-calls.ts";
import { conditionCodes } from "./expression-conditions.ts";
import { templateCodes } from "./expression-templates.ts";

/** What can be wrong inside a template or a condition. */
export const expressionCodes: readonly CodeRow[] = [...callCodes, ...conditionCodes, ...templateCodes];
