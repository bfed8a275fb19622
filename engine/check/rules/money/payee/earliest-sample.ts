import { toPointer } from "../../../../diagnostics/pointer.ts";
import { parseDay } from "../../../../expression/values/index.ts";
import type { Json } from "../../../../model/json.ts";
import { isObject } from "../../../find-blocks.ts";
import type { RuleContext } from "../../rule.ts";
import { samplePolicies } from "./samples.ts";

/** The earliest day on which a sample claim was made; without claims, on which a sample policy starts. */
export function findEarliestSample({
  source,
}: RuleContext): { readonly day: number; readonly pointer: string } | undefined {
  const samples = source.document["samples"];
  const claims = isObject(samples) && isObject(samples["claims"]) ? Object.entries(samples["claims"]) : [];
  const ofClaims = claims.map(([name, claim]) => ({
    value: isObject(claim) ? claim["created_at"] : undefined,
    pointer: toPointer(["samples", "claims", name, "created_at"]),
  }));
  const ofPolicies = samplePolicies({ source }).map(({ policy, pointer }) => ({
    value: policy["start_date"],
    pointer: `${pointer}/start_date`,
  }));
  const days = (ofClaims.length > 0 ? ofClaims : ofPolicies).map(({ value, pointer }) => ({
    day: dayOf(value),
    pointer,
  }));
  let earliest: { readonly day: number; readonly pointer: string } | undefined;
  for (const { day, pointer } of days) {
    if (day === undefined) return undefined;
    if (!earliest || day < earliest.day) earliest = { day, pointer };
  }
  return earliest;
}

function dayOf(value: Json | undefined): number | undefined {
  return typeof value === "string" ? parseDay(value, "UTC") : undefined;
}
