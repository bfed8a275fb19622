import type { PayeeType, ResolvedPayee } from "../../model/documents.ts";
import { toNumeric, toPrinted } from "../../expression/values/index.ts";
import { resolveProperty } from "../resolve-property.ts";
import {
  type Findings,
  isAnyWritten,
  isWritten,
  neededProperty,
  neededText,
  refuse,
  refuseMissing,
  toText,
} from "./findings.ts";
import { resolvePaymentDetails } from "./payment-details.ts";
import { isSouthAfricanIdentityNumber } from "./south-african-identity.ts";

type PayeeParts = { -readonly [part in keyof ResolvedPayee]?: ResolvedPayee[part] };

/** Who is paid, resolved and complete; undefined when anything of it was refused. `amount` is in whole minor units. */
export function resolvePayee(findings: Findings, amount: number | undefined): ResolvedPayee | undefined {
  const before = findings.refusals.length;
  const type = neededProperty(findings, "/payee/type", "payee's type");
  const parts: PayeeParts = {};
  if (type === "policyholder") resolvePolicyholder(findings, parts);
  else if (type === "beneficiary") resolveBeneficiary(findings, parts);
  else if (type !== undefined) {
    refuse(
      findings,
      "payee_type_unknown",
      `“${toPrinted(type)}” is not a payee; use policyholder or beneficiary.`,
      "/payee/type",
    );
  } else if (!isWritten(findings, "/payee/type")) refuseMissing(findings, "/payee/type", "payee's type", []);
  const percentage = resolvePercentage(findings);
  if (percentage !== undefined) parts.percentage = percentage;
  const paymentDetails = resolvePaymentDetails(findings, "/payee/payment_details");
  if (paymentDetails) parts.payment_details = paymentDetails;
  if (findings.refusals.length > before || amount === undefined) return undefined;
  return { type: type as PayeeType, amount, ...parts };
}

const beneficiaryOnly = ["first_name", "last_name", "date_of_birth", "identification", "cellphone", "email"] as const;

function resolvePolicyholder(findings: Findings, parts: PayeeParts): void {
  const id = requiredText(findings, "/payee/policyholder_id", "policyholder");
  if (id !== undefined) parts.policyholder_id = id;
  for (const name of beneficiaryOnly) {
    const property = `/payee/${name}`;
    if (!isGiven(findings, property)) continue;
    const reason = `A policyholder payee is known by its id; it takes no ${words(name)}.`;
    refuse(findings, "payee_property_forbidden", reason, property);
  }
}

function resolveBeneficiary(findings: Findings, parts: PayeeParts): void {
  const firstName = requiredText(findings, "/payee/first_name", "beneficiary's first name");
  if (firstName !== undefined) parts.first_name = firstName;
  const lastName = requiredText(findings, "/payee/last_name", "beneficiary's last name");
  if (lastName !== undefined) parts.last_name = lastName;
  if (isGiven(findings, "/payee/policyholder_id")) {
    const reason = "A beneficiary payee takes no policyholder id.";
    refuse(findings, "payee_property_forbidden", reason, "/payee/policyholder_id");
  }
  const id = neededText(findings, "/payee/beneficiary_id", "beneficiary's beneficiary id");
  if (id !== undefined) parts.beneficiary_id = id;
  const birthDate = neededText(findings, "/payee/date_of_birth", "beneficiary's date of birth");
  if (birthDate !== undefined) parts.date_of_birth = birthDate;
  const identification = resolveIdentification(findings);
  if (identification) parts.identification = identification;
  const email = optionalText(findings, "/payee/email", "e-mail address");
  if (email !== undefined) parts.email = email;
  const cellphone = resolveCellphone(findings);
  if (cellphone !== undefined) parts.cellphone = cellphone;
}

function resolveIdentification(findings: Findings): ResolvedPayee["identification"] | undefined {
  const property = "/payee/identification";
  if (!isAnyWritten(findings, property)) return undefined;
  const type = requiredText(findings, `${property}/type`, "type of identification");
  const number = requiredText(findings, `${property}/number`, "identification number");
  const country = neededText(findings, `${property}/country`, "identification country");
  if (type === undefined || number === undefined) return undefined;
  if (type !== "id" && type !== "passport") {
    return refuse(findings, "identification_type_unknown", `“${type}” is not id or passport.`, `${property}/type`);
  }
  // The published format checks every identity number as a South African one; one of another country cannot be.
  if (type === "id" && (country === undefined || country === "ZA") && !isSouthAfricanIdentityNumber(number)) {
    const reason = "The identity number is not a valid South African one.";
    return refuse(findings, "identification_invalid", reason, `${property}/number`);
  }
  return { type, number, ...(country !== undefined && { country }) };
}

// The format allows an empty text or null here, so no value means that nothing is known.
function resolveCellphone(findings: Findings): ResolvedPayee["cellphone"] | undefined {
  const property = "/payee/cellphone";
  if (!isAnyWritten(findings, property)) return optionalText(findings, property, "cellphone");
  const country = optionalText(findings, `${property}/country`, "cellphone's country");
  const number = optionalText(findings, `${property}/number`, "cellphone number");
  return number === undefined ? undefined : { country: country ?? "", number };
}

function resolvePercentage(findings: Findings): number | undefined {
  const value = neededProperty(findings, "/payee/percentage", "payee's percentage");
  if (value === undefined) return undefined;
  const number = toNumeric(value);
  if (number !== undefined) return Number(toPrinted(number));
  return refuse(findings, "not_a_number", `The payee's percentage is “${toPrinted(value)}”.`, "/payee/percentage");
}

/** Undefined when it was refused, also because the author did not write it. */
function requiredText(findings: Findings, property: string, name: string): string | undefined {
  if (!isWritten(findings, property)) refuseMissing(findings, property, name, []);
  return neededText(findings, property, name);
}

function optionalText(findings: Findings, property: string, name: string): string | undefined {
  const value = resolveProperty(findings.block, property, findings.state)?.value;
  const blank = value === undefined || (typeof value === "string" && value.trim() === "");
  return blank ? undefined : toText(findings, value, property, name);
}

/** Written, and not as an empty text or null, with which the format says that there is none. */
function isGiven(findings: Findings, property: string): boolean {
  const { block } = findings;
  if (!isWritten(findings, property) && !isAnyWritten(findings, property)) return false;
  for (const [written, field] of block.fields) {
    const inside = written === property || written.startsWith(`${property}/`);
    if (inside && ("slot" in field || (field.constant !== null && field.constant !== ""))) return true;
  }
  return false;
}

function words(name: string): string {
  return name.replaceAll("_", " ");
}
