import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { withoutQuotes } from "../references/reading/place.ts";
import { findOptionComparisons, type OptionComparison } from "./option-comparisons.ts";

/** What people read is compared with the key of the chosen option, or the other way round. */
export const labelInsteadOfKey: Rule = { name: "label-instead-of-key", check };

function check(context: RuleContext): readonly Finding[] {
  return findOptionComparisons(context).flatMap((comparison) => {
    const { block, field, options, text, place } = comparison;
    if (text === "" || options.some((option) => nameOf(option, field) === text)) return [];
    const same = options.filter((option) => nameOf(option, other(field)) === text);
    const [option, ...others] = same;
    if (!option) return [];
    const isKey = field === "option_key";
    const params = {
      block: block.key,
      text,
      given: isKey ? "the label" : "the key",
      field: isKey ? "its key" : "its label",
    };
    const newText = nameOf(option, field);
    const edits = [{ ...withoutQuotes(place, text), newText }];
    const isSafe = others.length === 0 && isPlain(newText, comparison);
    const fixes = others.length === 0 ? [{ title: `Write ${newText}`, safe: isSafe, edits }] : [];
    return [{ code: "CB2151", params, ...place, fixes }];
  });
}

function nameOf(
  { key, value }: { readonly key: string; readonly value: string },
  field: OptionComparison["field"],
): string {
  return field === "option_key" ? key : value;
}

function other(field: OptionComparison["field"]): OptionComparison["field"] {
  return field === "option_key" ? "option_value" : "option_key";
}

/** Whether it means the same under any quotes, and without them in YAML. */
function isPlain(text: string, { place }: OptionComparison): boolean {
  return place.inside
    ? /^[\w .-]+$/.test(text)
    : /^[a-z]\w*$/i.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
}
