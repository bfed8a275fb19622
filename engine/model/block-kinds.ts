const disbursements: ReadonlySet<string> = new Set(["payout_request", "fulfillment_request", "annuity_request"]);

const inputs: ReadonlySet<string> = new Set([
  "input.text",
  "input.paragraph",
  "input.number",
  "input.currency",
  "input.date",
  "input.time",
  "radio",
  "dropdown",
  "checkbox",
]);

export type DisbursementType = "payout_request" | "fulfillment_request" | "annuity_request";

/** The block types that move money or stand for something of value. */
export function isDisbursement(type: string): type is DisbursementType {
  return disbursements.has(type);
}

/** The block types that a person fills in. */
export function isInput(type: string): boolean {
  return inputs.has(type);
}
