import type { RequestDraft } from "../../model/evaluation.ts";
import { resolveTexts } from "./draft-payout.ts";
import type { Findings } from "./findings.ts";
import { resolveFulfillment } from "./fulfillment-data.ts";

/** A fulfillment with its data checked against its type; undefined when any of it was refused. */
export function draftFulfillment(findings: Findings): RequestDraft | undefined {
  const fulfillment = resolveFulfillment(findings);
  return fulfillment && { ...resolveTexts(findings), ...fulfillment };
}
