import type { CodeRow } from "../code-row.ts";
import { claimCodes } from "./serve-claims.ts";
import { requestCodes } from "./serve-requests.ts";
import { startCodes } from "./serve-start.ts";

export const serveCodes: readonly CodeRow[] = [...requestCodes, ...claimCodes, ...startCodes];
