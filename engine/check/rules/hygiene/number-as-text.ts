import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";

/** Limits of numbers and amounts are numbers; a text happens to be read as one. */
export const numberAsText: Rule = { name: "number-as-text", check };

const numberTypes = new Set(["input.number", "input.currency"]);

function check({ blocks }: RuleContext): readonly Finding[] {
  return blocks.flatMap(({ block, blockPointer, type }) =>
    ["min", "max", "placeholder"].flatMap((property): readonly Finding[] => {
      const text = numberTypes.has(type) ? block[property] : undefined;
      if (typeof text !== "string" || !isPlainNumber(text)) return [];
      const pointer = `${blockPointer}/${property}`;
      const fixes = [{ title: "Leave out the quotes", safe: true, edits: [{ pointer, newText: text.trim() }] }];
      return [{ code: "CB2401", params: { property, text }, pointer, fixes }];
    }),
  );
}

/** Written as JSON writes numbers, so that it means the same without quotes. */
function isPlainNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text.trim());
}
