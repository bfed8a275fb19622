import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { writtenKeys } from "./written-keys.ts";

/** Two options with one key cannot be told apart once one is chosen. */
export const duplicateOptionKey: Rule = { name: "duplicate-option-key", check };

function check({ blocks }: RuleContext): readonly Finding[] {
  return blocks.flatMap((block) => {
    const first = new Map<string, string>();
    return writtenKeys(block).flatMap(({ key, pointer }): readonly Finding[] => {
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, pointer);
        return [];
      }
      const related = [{ message: `"${key}" is first used here`, pointer: earlier }];
      return [{ code: "CB2157", params: { block: block.key, key }, pointer, related }];
    });
  });
}
