import type { Json } from "../../../../model/json.ts";
import { isObject } from "../../../find-blocks.ts";
import type { RuleContext } from "../../rule.ts";

/** What the module's own schema says about one step below `claim.policy.module`. */
export type SchemaEvidence =
  | { readonly kind: "present" | "open" }
  | { readonly kind: "absent"; readonly names: readonly string[] };

const open: SchemaEvidence = { kind: "open" };

// With any of these an object may have properties that are not listed beside them.
const openers = ["$ref", "allOf", "anyOf", "oneOf", "if", "patternProperties", "dependentSchemas", "not"];

export function findInModuleSchema(steps: readonly string[], { source }: RuleContext): SchemaEvidence {
  let schema: Json | undefined = source.document["policy_module_schema"];
  let evidence = open;
  for (const step of steps) {
    if (!isObject(schema) || openers.some((name) => isObject(schema) && schema[name] !== undefined)) return open;
    const { properties, items } = schema;
    if (isObject(properties)) {
      if (!Object.hasOwn(properties, step)) {
        const isOpen = schema["additionalProperties"] !== undefined && schema["additionalProperties"] !== false;
        return isOpen ? open : { kind: "absent", names: Object.keys(properties) };
      }
      schema = properties[step];
    } else if (isObject(items) && /^(?:\*|\d+)$/.test(step)) {
      schema = items;
    } else {
      return open;
    }
    evidence = { kind: "present" };
  }
  return evidence;
}
