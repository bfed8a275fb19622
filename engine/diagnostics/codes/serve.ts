import type { CodeRow } from "../code-row.ts";
import { serveAnnuityCodes } from "./serve-annuities.ts";
import { approvalCodes } from "./serve-approvals.ts";
import { claimCodes } from "./serve-claims.ts";
import { idempotencyCodes } from "./serve-idempotency.ts";
import { lifecycleCodes } from "./serve-lifecycle.ts";
import { operationCodes } from "./serve-operations.ts";
import { peopleCodes } from "./serve-people.ts";
import { requestCodes } from "./serve-requests.ts";
import { sealingCodes } from "./serve-sealing.ts";
import { startCodes } from "./serve-start.ts";
import { webhookCodes } from "./serve-webhooks.ts";

export const serveCodes: readonly CodeRow[] = [
  ...requestCodes,
  ...claimCodes,
  ...approvalCodes,
  ...serveAnnuityCodes,
  ...idempotencyCodes,
  ...lifecycleCodes,
  ...operationCodes,
  ...peopleCodes,
  ...sealingCodes,
  ...startCodes,
  ...webhookCodes,
];
