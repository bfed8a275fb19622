import type { Policy } from "../../model/documents.ts";
import type { Value } from "../../model/expression.ts";
import type { Json } from "../../model/json.ts";
import type { ApprovalStatus, ClaimStatus } from "../../model/lifecycle.ts";
import { isObject } from "../find-blocks.ts";
import type { RuleBlock, RuleContext } from "../rules/rule.ts";

/** Which fields have a closed list of values, or are numbers, besides having none. */
export interface KnownValues {
  valuesAt(path: readonly string[]): readonly Value[] | "number" | undefined;
}

export const nothingKnown: KnownValues = { valuesAt: () => undefined };

const claimStatuses: Record<ClaimStatus, true> = {
  open: true,
  in_review: true,
  acknowledged: true,
  pending_payout: true,
  paid_out: true,
  closed: true,
};

const approvalStatuses: Record<ApprovalStatus, true> = {
  pending: true,
  approved: true,
  goodwill: true,
  repudiated: true,
  no_claim: true,
};

const policyStatuses: Record<NonNullable<Policy["status"]>, true> = {
  pending_initial_payment: true,
  active: true,
  cancelled: true,
  expired: true,
  lapsed: true,
  not_taken_up: true,
};

const enumerated: ReadonlyMap<string, readonly Value[]> = new Map([
  ["claim.claim_status", Object.keys(claimStatuses)],
  ["claim.approval_status", Object.keys(approvalStatuses)],
  ["claim.policy.status", Object.keys(policyStatuses)],
]);

export function findKnownValues({ byKey }: RuleContext): KnownValues {
  return {
    valuesAt(path) {
      const [claim, states, key, field] = path;
      if (claim !== "claim" || states !== "block_states") return enumerated.get(path.join("."));
      const block = path.length === 4 && key !== undefined ? byKey.get(key) : undefined;
      return block && valuesOfState(block, field);
    },
  };
}

function valuesOfState({ type, block }: RuleBlock, field: string | undefined): ReturnType<KnownValues["valuesAt"]> {
  if (type === "checkbox" && field === "value") return [true, false];
  if ((type === "input.number" || type === "input.currency") && field === "value") return "number";
  if ((type !== "radio" && type !== "dropdown") || field !== "option_key") return undefined;
  const keys = block["datastore"] === undefined ? optionKeys(block["options"]) : undefined;
  // A choice that was taken back is an empty text.
  return keys && [...keys, ""];
}

/** Undefined where the options are not what options should be. */
function optionKeys(options: Json | undefined): readonly string[] | undefined {
  if (!Array.isArray(options) || options.length === 0) return undefined;
  const keys = options.map((option: Json) => (isObject(option) ? option["key"] : undefined));
  return keys.every((key) => typeof key === "string") ? keys : undefined;
}
