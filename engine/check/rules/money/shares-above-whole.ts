import { toNumeric } from "../../../expression/values/index.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { printFormula } from "./formula/print-formula.ts";
import { readConstantPart } from "./formula/read-constant-part.ts";
import { readShares } from "./formula/read-shares.ts";
import { toFormula, writtenAt } from "./formula/written-at.ts";
import { identityOf } from "./payee/identity.ts";
import { printWithoutIndex } from "./payee/print-without-index.ts";

/** Several beneficiaries who are each paid the same amount, and whose stated shares of it are more than all of it. */
export const sharesAboveWhole: Rule = { name: "shares-above-whole", check };

interface Stated {
  readonly block: RuleBlock;
  readonly index: number;
  readonly percentage: number;
}

function check({ disbursements }: RuleContext): readonly Finding[] {
  const groups = new Map<string, Stated[]>();
  for (const stated of disbursements.flatMap((block) => statedShare(block) ?? [])) {
    const printed = printAlike(stated.block);
    const group = groups.get(printed);
    if (group) group.push(stated);
    else groups.set(printed, [stated]);
  }
  return [...groups.values()].flatMap((group): readonly Finding[] => {
    const total = group.reduce((sum, { percentage }) => sum + percentage, 0);
    const [first, second] = group;
    const isShared = new Set(group.map(({ index }) => index)).size === group.length;
    if (!first || !second || !isShared || total <= 100) return [];
    return [
      {
        code: "CB2334",
        params: { total, count: group.length },
        pointer: `${second.block.blockPointer}/payee/percentage`,
        related: [
          { message: "the first share is stated here", pointer: `${first.block.blockPointer}/payee/percentage` },
        ],
      },
    ];
  });
}

/** A constant beside an amount that is nobody's share; beside a share it is reported on its own. */
function statedShare(block: RuleBlock): Stated | undefined {
  const index = identityOf(block);
  const written = writtenAt(block, "/payee/percentage");
  const isShare = ["/amount", "/payee/amount"].some((name) => {
    const amount = block.templates.get(name);
    return amount && (readShares(amount).length > 0 || readConstantPart(amount) !== undefined);
  });
  if (typeof index !== "number" || !written || !("constant" in written) || isShare) return undefined;
  const percentage = toNumeric(written.constant as string);
  return typeof percentage === "number" ? { block, index, percentage } : undefined;
}

/** Payouts that differ in nothing but the beneficiary: the same amount under the same conditions. */
function printAlike(block: RuleBlock): string {
  const amount = writtenAt(block, "/amount");
  const printed = amount ? printFormula(toFormula(amount)) : block.pointer;
  return `${block.type} ${printed.replaceAll(/beneficiaries\/\d+/g, "beneficiaries/N")} ${printWithoutIndex(block.conditions)}`;
}
