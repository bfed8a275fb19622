import type { Finding } from "../../finding.ts";
import type { PlacedExpression, Rule, RuleContext } from "../rule.ts";
import { findOutsideClaim } from "./fields/outside-claim.ts";
import { placeOfReference, valueAt } from "./reading/place.ts";
import { quoted } from "./reading/quoted.ts";

/** A status or an option without quotes is read as a field, and there is no such field. */
export const pathMeantAsText: Rule = { name: "path-meant-as-text", check };

function check(context: RuleContext): readonly Finding[] {
  return findOutsideClaim(context).flatMap(({ read: { reference, placed, use }, meant }) => {
    if (meant !== "text") return [];
    const { text } = reference;
    const place = placeOfReference(reference, placed, context);
    const isWhole = placed.expression === reference && reference.pointer === undefined;
    if (isWhole) return [{ code: "CB2117", params: { text }, ...place, fixes: withoutBraces(text, placed, context) }];
    // JSON Logic has `var` around it.
    const isArgument = reference.pointer === undefined && use.kind !== "printed" && /^\w+$/.test(text);
    const edits = isArgument ? [{ ...place, newText: quoted(text, placed.pointer, context) }] : [];
    const fixes = isArgument ? [{ title: `Write '${text}'`, safe: true, edits }] : [];
    return [{ code: "CB2117", params: { text }, ...place, fixes }];
  });
}

/** For a property that is nothing but `{{text}}`. */
function withoutBraces(
  text: string,
  { pointer, reading }: PlacedExpression,
  context: RuleContext,
): NonNullable<Finding["fixes"]> {
  // Another text alone is no condition.
  if (reading === "truth" && text !== "true" && text !== "false") return [];
  const whole = valueAt(context, pointer);
  const inside = { start: 0, end: typeof whole === "string" ? whole.length : 0 };
  return [{ title: `Write ${text} without braces`, safe: true, edits: [{ pointer, inside, newText: text }] }];
}
