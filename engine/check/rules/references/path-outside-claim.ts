import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { findOutsideClaim, type OutsideClaim } from "./fields/outside-claim.ts";
import { placeOfReference, wholeText } from "./reading/place.ts";
import { quoted } from "./reading/quoted.ts";

/** Paths of blocks start with `claim`; that the policy stands beside it is so in other documents only. */
export const pathOutsideClaim: Rule = { name: "path-outside-claim", check };

function check(context: RuleContext): readonly Finding[] {
  return findOutsideClaim(context).flatMap((outside) => {
    if (outside.meant === "text") return [];
    const { reference, placed } = outside.read;
    const place = placeOfReference(reference, placed, context);
    const newText = meantText(outside, context);
    const params = { path: reference.text, ...(newText !== undefined && { nearest: newText }) };
    const fixes =
      newText === undefined
        ? []
        : [{ title: `Write ${newText}`, safe: true, edits: [{ ...wholeText(place, reference.text), newText }] }];
    return [{ code: "CB2118", params, ...place, fixes }];
  });
}

// What text processors make of ' and ".
const curlyQuotes = /^[‘’‚“”„](\w+)[‘’“”]$/u;

function meantText({ read: { reference, placed }, meant }: OutsideClaim, context: RuleContext): string | undefined {
  const { text } = reference;
  const [, inQuotes] = curlyQuotes.exec(text) ?? [];
  if (inQuotes !== undefined && reference.pointer === undefined) return quoted(inQuotes, placed.pointer, context);
  if (meant === "helper") return reference.pointer === undefined ? `(${text})` : undefined;
  if (meant !== "claim") return undefined;
  return text.startsWith("@root.")
    ? `@root.claim.${text.slice("@root.".length)}`
    : /^[a-z]/.test(text)
      ? `claim.${text}`
      : undefined;
}
