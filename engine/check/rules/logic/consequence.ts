import type { Finding } from "../../finding.ts";
import type { RuleBlock } from "../rule.ts";
import type { Culprit } from "./culprit.ts";

// Thousands of blocks may share one condition.
const mostRelated = 20;

/** One mistake with what it does to the first of the blocks that have it in a condition, and all of them. */
export function consequence(
  code: string,
  { place, reason, fixes }: Culprit,
  [first, ...others]: readonly RuleBlock[],
  params: Finding["params"] = {},
): Finding {
  return {
    code,
    params: { ...namesOf(first), ...params, reason },
    ...place,
    related: others.slice(0, mostRelated).map(({ key, blockPointer }) => ({
      message: `"${key}" depends on it too`,
      pointer: `${blockPointer}/key`,
    })),
    ...(fixes && { fixes }),
  };
}

export function namesOf(block: RuleBlock | undefined): { readonly type: string; readonly block: string } {
  return { type: (block?.type ?? "block").replace("_", " "), block: block?.key ?? "" };
}
