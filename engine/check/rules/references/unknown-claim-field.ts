import { findNearestName } from "../../../diagnostics/nearest-name.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { findField } from "./fields/claim-fields.ts";
import { placeOfReference } from "./reading/place.ts";
import { readExpressions } from "./reading/read-expressions.ts";

/** A field that a claim cannot have: its own fields are a closed list, and a text or a number has none. */
export const unknownClaimField: Rule = { name: "unknown-claim-field", check };

function check(context: RuleContext): readonly Finding[] {
  return readExpressions(context).distinct.flatMap(({ path = [], reference, placed }) => {
    if (path[0] !== "claim" || path[1] === "block_states") return [];
    const found = findField(path);
    if (found.kind !== "absent" || !found.isCertain) return [];
    const field = path[found.at] ?? "";
    const nearest = findNearestName(field, found.names);
    const holder = path.slice(0, found.at).join(".");
    const params = { holder, field, ...(nearest !== undefined && { nearest }) };
    return [{ code: "CB2109", params, ...placeOfReference(reference, placed, context) }];
  });
}
