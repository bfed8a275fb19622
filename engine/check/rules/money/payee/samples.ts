import { toPointer } from "../../../../diagnostics/pointer.ts";
import type { Json, JsonObject } from "../../../../model/json.ts";
import { isObject } from "../../../find-blocks.ts";
import type { RuleContext } from "../../rule.ts";

/** A policy that the module is previewed with. */
export interface SamplePolicy {
  readonly name: string;
  readonly pointer: string;
  readonly policy: JsonObject;
}

export function samplePolicies({ source }: Pick<RuleContext, "source">): readonly SamplePolicy[] {
  const samples = source.document["samples"];
  if (!isObject(samples)) return [];
  const policies = entriesOf(samples["policies"]).map(([name, policy]) => ({
    name,
    pointer: toPointer(["samples", "policies", name]),
    policy,
  }));
  const ofClaims = entriesOf(samples["claims"]).map(([name, claim]) => ({
    name,
    pointer: toPointer(["samples", "claims", name, "policy"]),
    policy: claim["policy"],
  }));
  return [...policies, ...ofClaims].filter((sample): sample is SamplePolicy => isObject(sample.policy));
}

function entriesOf(value: Json | undefined): readonly (readonly [string, JsonObject])[] {
  if (!isObject(value)) return [];
  return Object.entries(value).filter((entry): entry is [string, JsonObject] => isObject(entry[1]));
}
