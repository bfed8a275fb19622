/** The helper that splits an amount so that its parts add up exactly. */
import type { HelperContext, HelperRow, Value } from "../../model/expression.ts";
import { allocate, equalPart } from "../values/index.ts";
import type { Numeric } from "../values/index.ts";
import { note, quote, readInteger, readItems, readNumber } from "./arguments.ts";

function applyAllocate(
  context: HelperContext,
  totalArgument: Value,
  shares: Value,
  indexArgument: Value,
  positionalProperty: Value,
  namedProperty: Value,
  ofArgument: Value,
): Value {
  const total = readInteger(context, totalArgument);
  const index = readInteger(context, indexArgument);
  if (total === undefined || index === undefined) return undefined;
  if (!Array.isArray(shares)) return allocateEqually(context, total, shares, index);
  const property = namedProperty ?? positionalProperty;
  const weights = readWeights(context, shares, property);
  // A beneficiary's percentage is a share of 100: what the percentages leave over belongs to nobody.
  const of = readNumber(context, ofArgument ?? (property === "percentage" ? 100 : undefined));
  if (weights === undefined || (of === undefined && ofArgument !== undefined)) return undefined;
  if (weights[index] === undefined) return note(context, `there is no share ${index}`);
  const parts = allocate(of === undefined ? { total, weights } : { total, weights, of });
  if (parts === "bad_weight") return note(context, "shares must not be negative, and not all zero");
  return parts === "too_much" ? note(context, `the shares add up to more than ${quote(of)}`) : parts[index];
}

function allocateEqually(context: HelperContext, total: number, shares: Value, index: number): Value {
  const count = readInteger(context, shares);
  if (count === undefined) return undefined;
  if (count < 1) return note(context, `${count} is not a number of shares`);
  return index >= 0 && index < count ? equalPart(total, count, index) : note(context, `there is no share ${index}`);
}

function readWeights(
  context: HelperContext,
  shares: readonly unknown[],
  property: Value,
): readonly Numeric[] | undefined {
  const weights: Numeric[] = [];
  for (const share of readItems(context, shares, property) ?? []) {
    const weight = readNumber(context, share);
    if (weight === undefined) return undefined;
    weights.push(weight);
  }
  return weights.length === shares.length ? weights : undefined;
}

const beneficiaries = {
  claim: { policy: { beneficiaries: [{ percentage: 33 }, { percentage: 33 }, { percentage: 34 }] } },
};

export const allocateHelper: HelperRow = {
  name: "allocate",
  group: "money",
  summary:
    "One part (counted from 0) of a whole amount, split so that the parts add up exactly. Shares are a count for equal " +
    "parts, a list of numbers, or a list of objects and the property to split by. A property named percentage is a " +
    "share of 100, so what the percentages leave over is not paid; of= names another whole.",
  parameters: [
    { name: "total", type: "money" },
    { name: "shares", type: "any" },
    { name: "index", type: "number" },
    { name: "property", type: "text", optional: true },
  ],
  named: [
    { name: "by", type: "text", optional: true },
    { name: "of", type: "number", optional: true },
  ],
  returns: "money",
  examples: [
    { template: "{{allocate 100 3 0}} {{allocate 100 3 1}} {{allocate 100 3 2}}", output: "34 33 33" },
    {
      template: "{{allocate 100001 claim.policy.beneficiaries 0 'percentage'}}",
      scope: beneficiaries,
      output: "33000",
    },
    {
      template: "{{allocate 100001 claim.policy.beneficiaries 2 by='percentage'}}",
      scope: beneficiaries,
      output: "34001",
    },
    { template: "{{allocate 100001 claim.policy.beneficiaries 3 'percentage'}}", scope: beneficiaries, output: "" },
  ],
  apply: applyAllocate,
};
