import { toPointer } from "../../../../diagnostics/pointer.ts";
import type { Finding } from "../../../finding.ts";
import { isObject } from "../../../find-blocks.ts";
import type { RuleBlock, RuleContext } from "../../rule.ts";
import { readFields } from "../formula/read-fields.ts";
import { readOnlyReference, startsWith, toBeneficiaryIndex } from "../formula/read-path.ts";
import { findAbsence } from "./find-absence.ts";

/** The first of some properties that reads a field of the policy which no sample policy has. */
export function checkAbsence(
  code: string,
  block: RuleBlock,
  properties: readonly string[],
  context: RuleContext,
): readonly Finding[] {
  for (const property of properties) {
    const reference = readOnlyReference(block.templates.get(property));
    if (!reference || !isPublishedField(reference.path) || isBeyondMaximum(reference.path, context)) continue;
    const absence = findAbsence(reference.path, context);
    if (!absence || isGuarded(block, reference.path)) continue;
    const { sample, holder } = absence;
    return [
      {
        code,
        params: { path: reference.text, sample: sample.name },
        pointer: block.blockPointer + property,
        inside: reference.span,
        related: [{ message: "this sample does not have it", pointer: sample.pointer + toPointer(holder) }],
      },
    ];
  }
  return [];
}

const publishedFields =
  /^claim\.policy\.(?:beneficiaries\.\d+\.(?:first_name|last_name)|(?:beneficiaries\.\d+\.)?payment_details\.details\.(?:bank_name|branch_code|account_type|account_number))$/;

/** A field that the format does not know is a mistake of another kind. */
function isPublishedField(path: readonly string[]): boolean {
  return publishedFields.test(path.join("."));
}

/**
 * Of a beneficiary whom no policy can have everything is missing, which is reported as the one mistake it is. Bank details
 * that nobody has are a mistake of their own.
 */
function isBeyondMaximum(path: readonly string[], { source }: RuleContext): boolean {
  if (path.includes("payment_details")) return false;
  const { settings } = source.document;
  const beneficiaries = isObject(settings) ? settings["beneficiaries"] : undefined;
  const maximum = isObject(beneficiaries) ? beneficiaries["max"] : undefined;
  return typeof maximum === "number" && (toBeneficiaryIndex(path) ?? -1) >= maximum;
}

/**
 * A condition that looks at the bank details, or at anything of the beneficiary but the percentage, may be there for the
 * case that what is read is absent.
 */
function isGuarded({ conditions }: RuleBlock, path: readonly string[]): boolean {
  const bank = path.indexOf("payment_details");
  const holder = bank < 0 ? path.slice(0, -1) : path.slice(0, bank + 1);
  return Object.values(conditions).some((condition) =>
    readFields(condition).some((read) => startsWith(read.path, ...holder) && read.path.at(-1) !== "percentage"),
  );
}
