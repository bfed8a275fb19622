import { compare, type Numeric, round, toNumeric, toPrinted } from "../../expression/values/index.ts";
import { type Findings, isWritten, neededProperty, refuse } from "./findings.ts";

/**
 * The amount of a block in whole minor units. `amount` and `payee.amount` are compared before anything is rounded, so
 * that rounding cannot make two different formulas look alike.
 */
export function resolveAmount(findings: Findings): number | undefined {
  if (!isWritten(findings, "/amount"))
    return refuse(findings, "missing_value", "The block names no amount.", "/amount");
  const amount = numberOf(findings, "/amount", "amount");
  // The same formula twice has nothing to add to why there is no amount.
  if (amount === undefined) return undefined;
  const payeeAmount = isWritten(findings, "/payee/amount")
    ? numberOf(findings, "/payee/amount", "payee's amount")
    : amount;
  if (payeeAmount === undefined) return undefined;
  if (compare(amount, payeeAmount) !== 0) {
    const reason = `The amount is ${toPrinted(amount)} but the payee's amount is ${toPrinted(payeeAmount)}; they must be equal.`;
    return refuse(findings, "amounts_differ", reason, "/payee/amount");
  }
  const whole = toMinorUnits(findings, amount, "/amount", "amount");
  if (whole === undefined || whole > 0) return whole;
  return refuse(findings, "amount_not_positive", `The amount is ${whole}; it must be more than zero.`, "/amount");
}

function numberOf(findings: Findings, property: string, name: string): Numeric | undefined {
  const value = neededProperty(findings, property, name);
  if (value === undefined) return undefined;
  const number = toNumeric(value);
  return (
    number ?? refuse(findings, "not_a_number", `The ${name} is “${toPrinted(value)}”, which is not a number.`, property)
  );
}

/** Rounds once, by the module's rule, and says so. */
export function toMinorUnits(findings: Findings, amount: Numeric, property: string, name: string): number | undefined {
  const { rounding: mode } = findings.state.module;
  if (typeof amount === "number") return amount;
  if (mode === "reject") {
    const reason = `The ${name} is ${toPrinted(amount)} minor units, and the module's rounding rejects fractions.`;
    return refuse(findings, "fraction_of_minor_unit", reason, property);
  }
  const whole = round(amount, mode);
  if (typeof whole !== "number") {
    return refuse(findings, "amount_too_large", `The ${name} is ${toPrinted(amount)}, which is too large.`, property);
  }
  findings.roundings.push({ property, from: toPrinted(amount), to: whole, mode });
  return whole;
}
