import { findNearestName } from "../../../diagnostics/nearest-name.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { withoutQuotes } from "../references/reading/place.ts";
import { findOptionComparisons } from "./option-comparisons.ts";

/** A choice is compared with a text that is none of its options. */
export const comparisonWithUnknownOption: Rule = { name: "comparison-with-unknown-option", check };

function check(context: RuleContext): readonly Finding[] {
  return findOptionComparisons(context).flatMap(({ block, field, options, text, place }) => {
    // Of the other kind, it is the mistake of another rule.
    if (text === "" || options.some(({ key, value }) => key === text || value === text)) return [];
    const names = options.map((option) => (field === "option_key" ? option.key : option.value));
    const nearest = findNearestName(text, new Set(names));
    const params = { block: block.key, option: text, ...(nearest !== undefined && { nearest }) };
    const edits = nearest === undefined ? [] : [{ ...withoutQuotes(place, text), newText: nearest }];
    const fixes = nearest === undefined ? [] : [{ title: `Write ${nearest}`, safe: false, edits }];
    const related = [{ message: `the options of "${block.key}" are here`, pointer: `${block.blockPointer}/options` }];
    return [{ code: "CB2150", params, ...place, related, fixes }];
  });
}
