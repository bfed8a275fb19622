import type { Finding } from "../../finding.ts";
import { schemas } from "../../generated/schemas.js";
import type { Rule, RuleContext } from "../rule.ts";
import { placeOfReference } from "./reading/place.ts";
import { readExpressions } from "./reading/read-expressions.ts";

/** Inside a loop or a `with`, names start from the item, and the claim is found only from the root. */
export const claimInsideLoop: Rule = { name: "claim-inside-loop", check };

function check(context: RuleContext): readonly Finding[] {
  const misplaced = readExpressions(context).references.filter(({ isMisplaced }) => isMisplaced);
  return misplaced.flatMap(({ reference, placed }) => {
    const [, field] = reference.path;
    if (field === undefined || !Object.hasOwn(schemas.claim.properties ?? {}, field)) return [];
    const place = placeOfReference(reference, placed, context);
    const newText = `@root.${reference.text}`;
    // In JSON Logic there is no way out of the item.
    const isTemplate = reference.pointer === undefined && reference.text.startsWith("claim.");
    const fixes = isTemplate ? [{ title: `Write ${newText}`, safe: true, edits: [{ ...place, newText }] }] : [];
    return [{ code: "CB2123", params: { path: reference.text }, ...place, fixes }];
  });
}
