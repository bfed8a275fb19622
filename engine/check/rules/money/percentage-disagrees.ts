import { toNumeric } from "../../../expression/values/index.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { readOnlyReference, toBeneficiaryIndex } from "./formula/read-path.ts";
import { onlyShare, readShares, type Share } from "./formula/read-shares.ts";
import { writtenAt } from "./formula/written-at.ts";
import { identityOf } from "./payee/identity.ts";
import { findWrongShare } from "./share-of-another-person.ts";
import { givingOf } from "./giving.ts";

/** The percentage that the payout states is not the one that its amount is worked out with. */
export const percentageDisagrees: Rule = { name: "percentage-disagrees", check };

const property = "/payee/percentage";

function check({ disbursements }: RuleContext): readonly Finding[] {
  return disbursements.flatMap((block): readonly Finding[] => {
    if (givingOf(block) !== "money_to_payee" || findWrongShare(block)) return [];
    const shares = ["/amount", "/payee/amount"].map((name) => readShares(block.templates.get(name)));
    const written = writtenAt(block, property);
    if (!written) return [];
    if ("constant" in written) return checkConstant(block, written.constant, shares.flat());
    return checkReference(block, onlyShare(shares.flat())?.index);
  });
}

/** A number that never changes beside an amount that does. */
function checkConstant(block: RuleBlock, constant: unknown, shares: readonly Share[]): readonly Finding[] {
  const [share] = shares;
  if (!share || toNumeric(constant as string) === undefined) return [];
  const index = onlyShare(shares)?.index;
  const applied = `claim.policy.beneficiaries.${index ?? "N"}.percentage`;
  const newText = `"{{${applied}}}"`;
  const pointer = block.blockPointer + property;
  return [
    {
      code: "CB2306",
      params: { stated: String(constant), applied },
      pointer,
      ...(index !== undefined && {
        fixes: [{ title: `State ${applied}`, safe: false, edits: [{ pointer, newText }] }],
      }),
    },
  ];
}

function checkReference(block: RuleBlock, applied: number | undefined): readonly Finding[] {
  const reference = readOnlyReference(block.templates.get(property));
  const stated = reference?.path.at(-1) === "percentage" ? toBeneficiaryIndex(reference.path) : undefined;
  const payee = identityOf(block);
  const expected = applied ?? (typeof payee === "number" ? payee : undefined);
  if (!reference || stated === undefined || expected === undefined || stated === expected) return [];
  const params = { stated: reference.text, applied: `claim.policy.beneficiaries.${expected}.percentage` };
  return [{ code: "CB2306", params, pointer: block.blockPointer + property, inside: reference.span }];
}
