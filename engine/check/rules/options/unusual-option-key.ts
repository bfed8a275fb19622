import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { hasStraySpace } from "./stray-space-in-key.ts";
import { writtenKeys } from "./written-keys.ts";

/** Keys that look like labels: with capitals, spaces or signs they are easily written in another way. */
export const unusualOptionKey: Rule = { name: "unusual-option-key", check };

const mostNamed = 3;

function check({ blocks }: RuleContext): readonly Finding[] {
  return blocks.flatMap((block): readonly Finding[] => {
    const unusual = writtenKeys(block).filter(({ key }) => isUnusual(key) && !hasStraySpace(key));
    const [first, ...others] = unusual;
    if (!first) return [];
    const named = unusual.slice(0, mostNamed).map(({ key }) => `"${key}"`);
    const keys = named.join(", ") + (unusual.length > mostNamed ? ` and ${unusual.length - mostNamed} more` : "");
    const related = others
      .slice(0, mostNamed - 1)
      .map(({ key, pointer }) => ({ message: `"${key}" is here`, pointer }));
    return [{ code: "CB2156", params: { block: block.key, keys }, pointer: first.pointer, related }];
  });
}

function isUnusual(key: string): boolean {
  return /[\p{Lu}\s'"`&<>=–—‘’“”]/u.test(key);
}
