import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";

/** Two blocks with one key would share one state and one request. */
export const duplicateBlockKey: Rule = { name: "duplicate-block-key", check };

function check({ blocks }: RuleContext): readonly Finding[] {
  const first = new Map<string, RuleBlock>();
  const findings: Finding[] = [];
  for (const block of blocks) {
    const earlier = first.get(block.key);
    if (!earlier) first.set(block.key, block);
    else {
      findings.push({
        code: "CB2101",
        params: { key: block.key },
        pointer: `${block.blockPointer}/key`,
        related: [{ message: `"${block.key}" is first used here`, pointer: `${earlier.blockPointer}/key` }],
      });
    }
  }
  return findings;
}
