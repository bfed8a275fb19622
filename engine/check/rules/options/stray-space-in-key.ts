import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { writtenKeys } from "./written-keys.ts";

/** A blank at the end of a key cannot be seen, and whoever compares with the key leaves it out. */
export const straySpaceInKey: Rule = { name: "stray-space-in-key", check };

function check({ blocks }: RuleContext): readonly Finding[] {
  return blocks.flatMap((block) =>
    writtenKeys(block).flatMap(({ key, pointer }) =>
      hasStraySpace(key) ? [{ code: "CB2155", params: { block: block.key, key }, pointer }] : [],
    ),
  );
}

export function hasStraySpace(key: string): boolean {
  return key !== key.trim() || /\s{2}|[\t\n\r\u00a0\u200b]/.test(key);
}
