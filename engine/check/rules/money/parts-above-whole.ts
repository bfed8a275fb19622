import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { printFormula } from "./formula/print-formula.ts";
import { type ConstantPart, readConstantPart } from "./formula/read-constant-part.ts";
import { printWithoutIndex } from "./payee/print-without-index.ts";
import { identityOf } from "./payee/identity.ts";

/** Several beneficiaries who are each paid a written part of one total, and whose parts are more than all of it. */
export const partsAboveWhole: Rule = { name: "parts-above-whole", check };

interface Paid {
  readonly block: RuleBlock;
  readonly index: number;
  readonly part: ConstantPart;
}

function check({ disbursements }: RuleContext): readonly Finding[] {
  const groups = new Map<string, Paid[]>();
  for (const paid of disbursements.flatMap((block) => paidPart(block) ?? [])) {
    const printed = `${paid.block.type} ${printFormula(paid.part.total)} ${printWithoutIndex(paid.block.conditions)}`;
    const group = groups.get(printed);
    if (group) group.push(paid);
    else groups.set(printed, [paid]);
  }
  return [...groups.values()].flatMap((group): readonly Finding[] => {
    const total = group.reduce((sum, { part }) => sum + part.percentage, 0);
    const [first, second] = group;
    const isShared = new Set(group.map(({ index }) => index)).size === group.length;
    if (!first || !second || !isShared || total <= 100) return [];
    return [
      {
        code: "CB2337",
        params: { total, count: group.length },
        pointer: `${second.block.blockPointer}/amount`,
        inside: second.part.span,
        related: [{ message: "the first part is here", pointer: `${first.block.blockPointer}/amount` }],
      },
    ];
  });
}

function paidPart(block: RuleBlock): Paid | undefined {
  const index = identityOf(block);
  const amount = block.templates.get("/amount");
  const part = amount && readConstantPart(amount);
  return part && typeof index === "number" ? { block, index, part } : undefined;
}
