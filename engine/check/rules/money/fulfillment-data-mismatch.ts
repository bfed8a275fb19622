import { findNearestName } from "../../../diagnostics/nearest-name.ts";
import { toPointer } from "../../../diagnostics/pointer.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { type FulfillmentData, fulfillmentDataOf } from "./tables/fulfillment-parameters.ts";

/** A fulfillment must have a value for each parameter of its type and for nothing else. */
export const fulfillmentDataMismatch: Rule = { name: "fulfillment-data-mismatch", check };

function check(context: RuleContext): readonly Finding[] {
  return context.disbursements.flatMap((block) => {
    const found = fulfillmentDataOf(block, context);
    return found ? compareNames(block, found) : [];
  });
}

function compareNames({ blockPointer }: RuleBlock, { type, data, parameters, declared }: FulfillmentData): Finding[] {
  const missing = new Set(Object.keys(parameters).filter((name) => !Object.hasOwn(data, name)));
  const unexpected = Object.keys(data).filter((name) => !Object.hasOwn(parameters, name));
  const pointer = `${blockPointer}/fulfillment_data`;
  const findings: Finding[] = unexpected.map((name) => {
    const nearest = findNearestName(name, missing);
    // A name that was misspelt is one mistake: the parameter that was meant is not missing as well.
    if (nearest !== undefined) missing.delete(nearest);
    return {
      code: "CB2329",
      params: { type, parameter: name, problem: "does not have", ...(nearest !== undefined && { nearest }) },
      pointer: pointer + toPointer([name]),
      part: "key",
      related: [{ message: `the parameters of ${type} are declared here`, pointer: declared }],
    };
  });
  for (const name of missing) {
    findings.push({
      code: "CB2329",
      params: { type, parameter: name, problem: "needs" },
      pointer,
      part: "key",
      related: [{ message: `"${name}" is declared here`, pointer: declared + toPointer([name]), part: "key" }],
    });
  }
  return findings;
}
