import type { Json } from "../../../model/json.ts";
import type { Finding } from "../../finding.ts";
import { isObject } from "../../find-blocks.ts";
import type { Rule, RuleContext } from "../rule.ts";

/** A benefit that is declared and that no block can request. */
export const unusedFulfillmentType: Rule = { name: "unused-fulfillment-type", check };

function check({ source, blocks }: RuleContext): readonly Finding[] {
  const types: Json = source.document["fulfillmentTypes"] ?? [];
  if (!Array.isArray(types) || blocks.length === 0) return [];
  const keys = (types as readonly Json[]).map((type) => (isObject(type) ? type["key"] : undefined));
  const used = new Set(blocks.flatMap(({ block }) => block["fulfillment_type_key"] ?? []));
  // A type that does not exist may be a misspelling of one that would be used then.
  const known = new Set(keys);
  if ([...used].some((key) => !known.has(key))) return [];
  return keys.flatMap((key, index): readonly Finding[] => {
    if (typeof key !== "string" || used.has(key)) return [];
    return [{ code: "CB2406", params: { type: key }, pointer: `/fulfillmentTypes/${index}/key` }];
  });
}
