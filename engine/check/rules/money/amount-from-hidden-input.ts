import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { neededFields } from "./formula/needed-fields.ts";
import { toStatePath } from "./formula/read-path.ts";
import { readFields } from "./formula/read-fields.ts";
import { shownOnlyIf } from "./gate/conjuncts.ts";
import { gateOf } from "./gate/gate-of.ts";
import { moneyTypes } from "./tables/unknown-name-rule.ts";

/** The payout stays usable while the input that says how much is hidden, and then pays what nobody sees. */
export const amountFromHiddenInput: Rule = { name: "amount-from-hidden-input", check };

// Thousands of blocks may pay from one input.
const mostRelated = 20;

function check(context: RuleContext): readonly Finding[] {
  const found = new Map<RuleBlock, Finding & { related: { message: string; pointer: string }[] }>();
  for (const { block, input, span } of context.disbursements.flatMap((one) => hiddenInput(one, context) ?? [])) {
    const pointer = `${block.blockPointer}/amount`;
    const earlier = found.get(input);
    // What several payouts pay from one input is one mistake.
    if (earlier) {
      if (earlier.related.length < mostRelated)
        earlier.related.push({ message: `"${block.key}" reads it too`, pointer });
    } else {
      const params = { block: block.key, input: input.key };
      const related = [{ message: `"${input.key}" is asked for here`, pointer: `${input.blockPointer}/key` }];
      found.set(input, { code: "CB2319", params, pointer, inside: span, related });
    }
  }
  return [...found.values()];
}

/** The first input of a block's amount that can be hidden from it. */
function hiddenInput(block: RuleBlock, context: RuleContext) {
  const amount = moneyTypes.has(block.type) ? block.templates.get("/amount") : undefined;
  if (!amount) return undefined;
  for (const { path, span } of neededFields(amount)) {
    const input = context.byKey.get(toStatePath(path)?.key ?? "");
    if (input && input !== block && canBeHiddenFrom(block, input)) return { block, input, span };
  }
  return undefined;
}

/** Hidden while nothing that the payout looks at says so. */
export function canBeHiddenFrom(block: RuleBlock, input: RuleBlock): boolean {
  const gate = gateOf(block);
  if (input.conditions.required_if || !gate.isCertain || !gateOf(input).isCertain) return false;
  const shown = shownOnlyIf(input);
  if (shown.some(({ printed }) => printed === "false" || printed === "not(true)")) return true;
  const known = new Set(shownOnlyIf(block).map(({ printed }) => printed));
  const read = new Set(gate.conditions.flatMap((condition) => readFields(condition).map(({ path }) => path.join("."))));
  return shown.some(
    ({ printed, fields }) =>
      !known.has(printed) &&
      // What a policy says stays as it is: the input was never there to be filled in.
      fields.some(({ path }) => toStatePath(path)) &&
      fields.every(({ path }) => !read.has(path.join("."))),
  );
}
