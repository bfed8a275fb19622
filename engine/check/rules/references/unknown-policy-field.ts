import { findNearestName } from "../../../diagnostics/nearest-name.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { type AbsentField, findAbsentFields } from "./fields/absent-fields.ts";
import { isPublished } from "./fields/published-fields.ts";
import { findEvidence, type SampleClaim, sampleClaims } from "./fields/sample-claims.ts";
import { placeOfReference } from "./reading/place.ts";
import { renameStep } from "./reading/rename-step.ts";

/**
 * A field of a policy or of a person that neither the format nor a sample has. Both may have others, so it counts only
 * where a known name is near, or where the samples show that there is none.
 */
export const unknownPolicyField: Rule = { name: "unknown-policy-field", check };

function check(context: RuleContext): readonly Finding[] {
  const samples = sampleClaims(context);
  return findAbsentFields(context).flatMap(({ path, reference, placed, found }) => {
    const unknown = found.isCertain ? undefined : findUnknown(path, found, samples);
    if (!unknown) return [];
    const fixes = renameStep({ reference, placed }, unknown.field, unknown.nearest, context);
    return [{ code: "CB2113", params: { ...unknown }, ...placeOfReference(reference, placed, context), fixes }];
  });
}

interface Unknown {
  readonly holder: string;
  readonly field: string;
  readonly nearest?: string;
}

function findUnknown(
  path: readonly string[],
  { at, names }: AbsentField["found"],
  samples: readonly SampleClaim[],
): Unknown | undefined {
  const field = path[at] ?? "";
  const holder = path.slice(0, at);
  if (isPublished(holder, field)) return undefined;
  const evidence = findEvidence(path, at, samples);
  if (evidence.isPresent) return undefined;
  const nearest = findNearestName(field, new Set([...names, ...evidence.names]));
  if (nearest === undefined && evidence.samples.length === 0) return undefined;
  return { holder: holder.join("."), field, ...(nearest !== undefined && { nearest }) };
}
