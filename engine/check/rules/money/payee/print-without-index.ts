import type { RuleBlock } from "../../rule.ts";
import { printFormula } from "../formula/print-formula.ts";

/** Conditions that differ in nothing but the beneficiary are printed alike. */
export function printWithoutIndex(conditions: RuleBlock["conditions"]): string {
  const printed = Object.entries(conditions).map(([name, condition]) => `${name}:${printFormula(condition)}`);
  return printed
    .toSorted()
    .join(" ")
    .replaceAll(/beneficiaries\/\d+/g, "beneficiaries/N");
}
