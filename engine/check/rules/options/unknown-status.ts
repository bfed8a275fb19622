import { findNearestName } from "../../../diagnostics/nearest-name.ts";
import type { Finding } from "../../finding.ts";
import { ownFieldNames, toStatePath } from "../references/fields/state-fields.ts";
import { withoutQuotes } from "../references/reading/place.ts";
import { readEqualities } from "../references/reading/read-equalities.ts";
import { typeOfField } from "../references/types/field-type.ts";
import type { Rule, RuleContext } from "../rule.ts";

/** A status, a relationship or another field with a closed list of values is compared with something else. */
export const unknownStatus: Rule = { name: "unknown-status", check };

function check(context: RuleContext): readonly Finding[] {
  return readEqualities(context).flatMap(({ path, value, place, reference }) => {
    const type = isOption(path, context) ? undefined : typeOfField(path, context);
    if (type?.kind !== "choice" || typeof value !== "string" || value === "" || type.texts.includes(value)) return [];
    const nearest = findNearestName(value, type.texts);
    const params = {
      field: reference.text,
      value,
      allowed: type.texts.join(", "),
      ...(nearest !== undefined && { nearest }),
    };
    const edits = nearest === undefined ? [] : [{ ...withoutQuotes(place, value), newText: nearest }];
    const fixes = nearest === undefined ? [] : [{ title: `Write ${nearest}`, safe: false, edits }];
    return [{ code: "CB2152", params, ...place, fixes }];
  });
}

function isOption(path: readonly string[], context: RuleContext): boolean {
  const state = toStatePath(path, context);
  return state?.block !== undefined && ownFieldNames(state.block.type).includes("option_key");
}
