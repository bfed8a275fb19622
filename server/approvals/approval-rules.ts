import type { ServerConfig } from "../../engine/index.ts";

/** How much money who may let go; amounts in the currency's smallest unit. */
export interface ApprovalRules {
  /** The largest payout that the role may approve or let go of; undefined when it may none. */
  readonly limitOf: (role: string, currency: string) => number | undefined;
  /** The largest payout that one person may let go of alone. */
  readonly largestAlone: (currency: string) => number;
}

/** Without a configuration file: whoever may pay may pay any amount. */
export const noLimits: ApprovalRules = {
  limitOf: () => Number.POSITIVE_INFINITY,
  largestAlone: () => Number.POSITIVE_INFINITY,
};

/** What is not in the configuration is not allowed. */
export function toApprovalRules({ approvals }: ServerConfig): ApprovalRules {
  const rows = new Map(Object.entries(approvals));
  return {
    limitOf: (role, currency) => {
      const limits = new Map(Object.entries(rows.get(currency)?.limits ?? {}));
      return limits.get(role);
    },
    largestAlone: (currency) => rows.get(currency)?.second_approver_above ?? Number.POSITIVE_INFINITY,
  };
}
