import type { Json } from "../../../model/json.ts";
import type { Finding } from "../../finding.ts";
import { isObject } from "../../find-blocks.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { placeOfReference } from "./reading/place.ts";
import type { PlacedReference } from "./reading/placed-reference.ts";
import { readExpressions } from "./reading/read-expressions.ts";

/** A beneficiary that no policy can have, by the module's own settings. */
export const beneficiaryBeyondMaximum: Rule = { name: "beneficiary-beyond-maximum", check };

function check(context: RuleContext): readonly Finding[] {
  const maximum = readMaximum(context.source.document["settings"]);
  if (maximum === undefined) return [];
  const seen = new Map<unknown, Set<number>>();
  return readExpressions(context).references.flatMap((read): readonly Finding[] => {
    const index = beneficiaryIndex(read);
    if (index === undefined || index < maximum) return [];
    // Everything that a block reads of one beneficiary is one mistake.
    const owner = read.placed.block ?? read.placed;
    const indexes = seen.get(owner) ?? new Set();
    if (indexes.has(index)) return [];
    seen.set(owner, indexes.add(index));
    return [
      {
        code: "CB2115",
        params: { index, maximum },
        ...placeOfReference(read.reference, read.placed, context),
        related: [{ message: "the maximum is set here", pointer: "/settings/beneficiaries/max" }],
      },
    ];
  });
}

function readMaximum(settings: Json | undefined): number | undefined {
  const beneficiaries = isObject(settings) ? settings["beneficiaries"] : undefined;
  const max = isObject(beneficiaries) ? beneficiaries["max"] : undefined;
  return typeof max === "number" && Number.isInteger(max) && max >= 0 ? max : undefined;
}

function beneficiaryIndex({ path = [] }: PlacedReference): number | undefined {
  const [claim, policy, list, index = ""] = path;
  const isBeneficiary = claim === "claim" && policy === "policy" && list === "beneficiaries";
  return isBeneficiary && /^\d{1,9}$/.test(index) ? Number(index) : undefined;
}
