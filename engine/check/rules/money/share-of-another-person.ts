import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { onlyShare, readShares, type Share } from "./formula/read-shares.ts";
import { identityOf } from "./payee/identity.ts";

/** The amount is one beneficiary's share and the payee is another beneficiary. */
export const shareOfAnotherPerson: Rule = { name: "share-of-another-person", check };

function check({ disbursements }: RuleContext): readonly Finding[] {
  return disbursements.flatMap((block): readonly Finding[] => {
    const wrong = findWrongShare(block);
    if (!wrong) return [];
    const { payee, share, property } = wrong;
    return [
      {
        code: "CB2307",
        params: { payee, index: share.index ?? -1 },
        pointer: block.blockPointer + property,
        inside: share.span,
        related: [{ message: `beneficiary ${payee} is named here`, pointer: `${block.blockPointer}/payee/first_name` }],
      },
    ];
  });
}

interface WrongShare {
  readonly payee: number;
  readonly share: Share;
  readonly property: string;
}

/** Undefined when the two amounts are shares of different people: that they differ is reported already. */
export function findWrongShare(block: RuleBlock): WrongShare | undefined {
  const payee = identityOf(block);
  if (typeof payee !== "number") return undefined;
  const shares = ["/amount", "/payee/amount"].flatMap((property) => {
    const share = onlyShare(readShares(block.templates.get(property)));
    return share ? [{ payee, share, property }] : [];
  });
  const [first] = shares;
  if (!first || first.share.index === payee) return undefined;
  return shares.every(({ share }) => share.index === first.share.index) ? first : undefined;
}
