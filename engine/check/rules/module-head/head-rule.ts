import { toPointer } from "../../../diagnostics/pointer.ts";
import type { Rule } from "../rule.ts";

/** A rule about one text at the head of a module. What the author did not write is not the author's mistake. */
export function headRule(name: string, code: string, property: string, isKnown: (text: string) => boolean): Rule {
  return {
    name,
    check({ source }) {
      const value = source.document[property];
      if (typeof value !== "string" || value === "" || !source.sections[property] || isKnown(value)) return [];
      return [{ code, params: { value }, pointer: toPointer([property]) }];
    },
  };
}
