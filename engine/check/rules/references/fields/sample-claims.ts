import { toPointer } from "../../../../diagnostics/pointer.ts";
import type { Json, JsonObject } from "../../../../model/json.ts";
import { isObject } from "../../../find-blocks.ts";
import type { RuleContext } from "../../rule.ts";
import { samplePolicies } from "../../money/payee/samples.ts";

/** One sample as templates see it. */
export interface SampleClaim {
  readonly name: string;
  /** Of the policy in the merged document. */
  readonly pointer: string;
  readonly scope: { readonly claim: JsonObject };
}

const known = new WeakMap<RuleContext, readonly SampleClaim[]>();

export function sampleClaims(context: RuleContext): readonly SampleClaim[] {
  const earlier = known.get(context);
  if (earlier) return earlier;
  const claims = readSamples(context);
  known.set(context, claims);
  return claims;
}

function readSamples(context: RuleContext): readonly SampleClaim[] {
  const samples = context.source.document["samples"];
  const claims = isObject(samples) && isObject(samples["claims"]) ? samples["claims"] : {};
  // Claims may share one policy.
  const distinct = new Map(
    samplePolicies(context)
      .toReversed()
      .map((sample) => [sample.policy, sample]),
  );
  const policies = [...distinct.values()].toReversed().map(({ name, pointer, policy }) => {
    return { name, pointer, scope: { claim: { policy } } };
  });
  const policyholders = Object.entries(claims).flatMap(([name, claim]): readonly SampleClaim[] => {
    const policyholder = isObject(claim) ? claim["policyholder"] : undefined;
    const claimant = isObject(claim) ? claim["claimant"] : undefined;
    const pointer = toPointer(["samples", "claims", name]);
    const people: { [name: string]: Json } = {};
    if (isObject(policyholder)) people["policyholder"] = policyholder;
    if (isObject(claimant)) people["claimant"] = claimant;
    return [{ name, pointer, scope: { claim: people } }];
  });
  return [...policies, ...policyholders];
}

export interface SampleEvidence {
  /** The samples that have what `path[at]` would belong to. */
  readonly samples: readonly SampleClaim[];
  readonly isPresent: boolean;
  /** What its place holds instead. */
  readonly names: readonly string[];
}

/** What the samples say about one step of a path. An index stands for any item, as lists differ in length. */
export function findEvidence(path: readonly string[], at: number, samples: readonly SampleClaim[]): SampleEvidence {
  const name = path[at] ?? "";
  const holders = samples.flatMap((sample) =>
    valuesIn(sample.scope, path.slice(0, at))
      .filter(isFilled)
      .map((holder) => ({ sample, holder })),
  );
  return {
    samples: [...new Set(holders.map(({ sample }) => sample))],
    isPresent: holders.some(({ holder }) => Object.hasOwn(holder, name)),
    names: [...new Set(holders.flatMap(({ holder }) => Object.keys(holder)))],
  };
}

/** An object that nothing was filled into shows nothing. */
function isFilled(value: Json): value is JsonObject {
  return isObject(value) && Object.keys(value).length > 0;
}

export function valuesIn(value: Json, path: readonly string[]): readonly Json[] {
  let values: readonly Json[] = [value];
  for (const name of path) {
    values = values.flatMap((one): readonly Json[] => {
      if (Array.isArray(one)) return /^(?:\*|\d+)$/.test(name) ? one : [];
      return isObject(one) && Object.hasOwn(one, name) ? [one[name] ?? null] : [];
    });
  }
  return values;
}
