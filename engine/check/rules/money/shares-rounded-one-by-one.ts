import type { CallExpression } from "../../../model/expression.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { offerAllocation } from "./formula/offer-allocation.ts";
import { onlyPart } from "./formula/only-part.ts";
import { printAllocation } from "./formula/print-allocation.ts";
import { identityOf } from "./payee/identity.ts";

/** Shares of one total that are each rounded on their own need not add up to it. */
export const sharesRoundedOneByOne: Rule = { name: "shares-rounded-one-by-one", check };

interface Rounded {
  readonly block: RuleBlock;
  readonly index: number;
  readonly call: CallExpression;
  readonly offer: string;
}

// Thousands of blocks may split one total.
const mostRelated = 20;
const rounding = new Set(["round", "floor", "ceil"]);

function check(context: RuleContext): readonly Finding[] {
  const groups = new Map<string, Rounded[]>();
  for (const rounded of context.disbursements.flatMap((block) => roundedShare(block) ?? [])) {
    const printed = `${rounded.block.type} ${rounded.offer.replace(/ \d+ 'percentage'$/, "")}`;
    const group = groups.get(printed);
    if (group) group.push(rounded);
    else groups.set(printed, [rounded]);
  }
  return [...groups.values()].flatMap((group): readonly Finding[] => {
    const [first, ...others] = group;
    if (!first || new Set(group.map(({ index }) => index)).size < 2) return [];
    const edits = group.map(({ block, call }) => offerAllocation(block, call, context));
    return [
      {
        code: "CB2338",
        params: { offer: first.offer, count: group.length },
        pointer: `${first.block.blockPointer}/amount`,
        inside: first.call.span,
        related: others.slice(0, mostRelated).map(({ block }) => ({
          message: `"${block.key}" is rounded here`,
          pointer: `${block.blockPointer}/amount`,
        })),
        fixes: edits.includes(undefined)
          ? []
          : [{ title: "Split the whole with allocate", safe: false, edits: edits.flatMap((edit) => edit ?? []) }],
      },
    ];
  });
}

function roundedShare(block: RuleBlock): Rounded | undefined {
  const index = identityOf(block);
  const amount = block.templates.get("/amount");
  const call = amount && onlyPart(amount);
  if (typeof index !== "number" || call?.kind !== "call" || !rounding.has(call.helper)) return undefined;
  const [share] = call.args;
  const offer = share && printAllocation(share);
  return offer === undefined ? undefined : { block, index, call, offer };
}
