import { findNearestName } from "../../../diagnostics/nearest-name.ts";
import { toPointer } from "../../../diagnostics/pointer.ts";
import { toNumeric } from "../../../expression/values/index.ts";
import type { Json } from "../../../model/json.ts";
import type { Finding } from "../../finding.ts";
import { isObject } from "../../find-blocks.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { fulfillmentDataOf } from "./tables/fulfillment-parameters.ts";

/** A value that is the same for every claim and that its parameter cannot have: no option, or no amount. */
export const unknownFulfillmentOption: Rule = { name: "unknown-fulfillment-option", check };

function check(context: RuleContext): readonly Finding[] {
  return context.disbursements.flatMap((block): readonly Finding[] => {
    const found = fulfillmentDataOf(block, context);
    if (!found) return [];
    return Object.entries(found.parameters).flatMap(([name, parameter]): readonly Finding[] => {
      const value = Object.hasOwn(found.data, name) ? found.data[name] : undefined;
      const allowed = isObject(parameter) ? allowedValues(parameter) : undefined;
      if (!isConstant(value) || !allowed || allowed.has(String(value))) return [];
      const nearest = findNearestName(String(value), allowed.names);
      return [
        {
          code: "CB2330",
          params: { value: String(value), parameter: name, allowed: allowed.words, ...(nearest && { nearest }) },
          pointer: `${block.blockPointer}/fulfillment_data${toPointer([name])}`,
          related: [{ message: `"${name}" is declared here`, pointer: found.declared + toPointer([name]) }],
        },
      ];
    });
  });
}

interface AllowedValues {
  readonly words: string;
  readonly names: readonly string[];
  has(value: string): boolean;
}

/** Labels are allowed too; one that several options have is a mistake of its own. */
function allowedValues({ valueType, valueOptions }: { readonly [name: string]: Json }): AllowedValues | undefined {
  if (valueType === "currency") {
    return { words: "an amount in cents", names: [], has: (value) => toNumeric(value) !== undefined };
  }
  if (valueType !== "enum" || !isObject(valueOptions)) return undefined;
  const names = Object.keys(valueOptions);
  const all = new Set([...names, ...Object.values(valueOptions).map(String)]);
  return { words: names.join(", "), names, has: (value) => all.has(value) };
}

function isConstant(value: Json | undefined): value is string | number {
  return typeof value === "number" || (typeof value === "string" && value.trim() !== "" && !value.includes("{{"));
}
