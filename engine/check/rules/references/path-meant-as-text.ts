import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { findOutsideClaim } from "./fields/outside-claim.ts";
import { placeOfReference } from "./reading/place.ts";
import { quoted } from "./reading/quoted.ts";

/** A status or an option without quotes is read as a field, and there is no such field. */
export const pathMeantAsText: Rule = { name: "path-meant-as-text", check };

function check(context: RuleContext): readonly Finding[] {
  return findOutsideClaim(context).flatMap(({ read: { reference, placed, use }, meant }) => {
    if (meant !== "text") return [];
    const { text } = reference;
    const place = placeOfReference(reference, placed, context);
    // Braces around nothing but a text would have to go too, and JSON Logic has `var` around it.
    const isArgument = reference.pointer === undefined && use.kind !== "printed" && /^\w+$/.test(text);
    const edits = isArgument ? [{ ...place, newText: quoted(text, placed.pointer, context) }] : [];
    const fixes = isArgument ? [{ title: `Write '${text}'`, safe: true, edits }] : [];
    return [{ code: "CB2117", params: { text }, ...place, fixes }];
  });
}
