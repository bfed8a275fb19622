import type { Json } from "../../../../model/json.ts";
import type { RuleContext } from "../../rule.ts";
import { type SampleClaim, sampleClaims, valuesIn } from "./sample-claims.ts";

/** What the samples have at a path, an index standing for any item. */
export function sampleValues(
  path: readonly string[],
  context: RuleContext,
): readonly { readonly sample: SampleClaim; readonly value: Json }[] {
  return sampleClaims(context).flatMap((sample) => valuesIn(sample.scope, path).map((value) => ({ sample, value })));
}
