import type { CodeRow } from "../code-row.ts";
import { claimCodes } from "./serve-claims.ts";
import { lifecycleCodes } from "./serve-lifecycle.ts";
import { peopleCodes } from "./serve-people.ts";
import { requestCodes } from "./serve-requests.ts";
import { startCodes } from "./serve-start.ts";

export const serveCodes: readonly CodeRow[] = [
  ...requestCodes,
  ...claimCodes,
  ...lifecycleCodes,
  ...peopleCodes,
  ...startCodes,
];
