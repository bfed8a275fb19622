import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { findAbsentFields } from "./fields/absent-fields.ts";
import { guessField } from "./fields/guess-field.ts";
import { placeOfReference } from "./reading/place.ts";
import { renameStep } from "./reading/rename-step.ts";

/** A field that a claim cannot have: its own fields are a closed list, and a text or a number has none. */
export const unknownClaimField: Rule = { name: "unknown-claim-field", check };

function check(context: RuleContext): readonly Finding[] {
  return findAbsentFields(context).flatMap(({ path, reference, placed, found }) => {
    if (!found.isCertain) return [];
    const field = path[found.at] ?? "";
    const holder = path.slice(0, found.at);
    const nearest = guessField(holder, field, found.names, context);
    const params = { holder: holder.join("."), field, ...(nearest !== undefined && { nearest }) };
    const fixes = renameStep({ reference, placed }, field, nearest, context);
    return [{ code: "CB2109", params, ...placeOfReference(reference, placed, context), fixes }];
  });
}
