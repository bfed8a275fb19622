import { toPointer } from "../../../diagnostics/pointer.ts";
import type { Json, JsonObject } from "../../../model/json.ts";
import type { Finding } from "../../finding.ts";
import { isObject } from "../../find-blocks.ts";
import type { Rule, RuleContext } from "../rule.ts";

/** A fulfillment value that is the label of several options names none of them. */
export const ambiguousOptionLabel: Rule = { name: "ambiguous-option-label", check };

const giving: ReadonlySet<unknown> = new Set(["fulfillment_request", "annuity_request"]);

function check({ document, blocks }: RuleContext): readonly Finding[] {
  const types = new Map<unknown, { readonly type: JsonObject; readonly index: number }>(
    listOf(document.fulfillmentTypes as unknown as Json).flatMap((type, index) =>
      isObject(type) && typeof type["key"] === "string" ? [[type["key"], { type, index }] as const] : [],
    ),
  );
  const findings: Finding[] = [];
  for (const { block, blockPointer } of blocks) {
    const found = giving.has(block["type"]) ? types.get(block["fulfillment_type_key"]) : undefined;
    const parameters = found?.type["fulfillmentData"];
    const data = block["fulfillment_data"];
    if (!found || !isObject(parameters) || !isObject(data)) continue;
    for (const [name, value] of Object.entries(data)) {
      const parameter = parameters[name];
      const options = isObject(parameter) && parameter["valueType"] === "enum" ? parameter["valueOptions"] : undefined;
      if (!isObject(options) || typeof value !== "string" || Object.hasOwn(options, value)) continue;
      const keys = Object.entries(options).flatMap(([key, label]) => (label === value ? [key] : []));
      if (keys.length < 2) continue;
      findings.push({
        code: "CB2320",
        params: { label: value, parameter: name, keys: keys.join(", ") },
        pointer: blockPointer + toPointer(["fulfillment_data", name]),
        related: keys.map((key) => ({
          message: `"${key}" has the label "${value}"`,
          pointer: toPointer(["fulfillmentTypes", found.index, "fulfillmentData", name, "valueOptions", key]),
        })),
      });
    }
  }
  return findings;
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
