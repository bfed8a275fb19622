import { compare, toNumeric } from "../../../expression/values/index.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { canBeHiddenFrom } from "./amount-from-hidden-input.ts";
import { neededFields } from "./formula/needed-fields.ts";
import { readFields } from "./formula/read-fields.ts";
import { toStatePath } from "./formula/read-path.ts";
import { gateOf, readsStatus } from "./gate/gate-of.ts";
import { moneyTypes } from "./tables/unknown-name-rule.ts";

/** Nobody has to fill in what the payout pays, and nothing that holds the payout back looks whether somebody did. */
export const amountFromOptionalInput: Rule = { name: "amount-from-optional-input", check };

function check(context: RuleContext): readonly Finding[] {
  const found = new Map<RuleBlock, Finding>();
  for (const block of context.disbursements) {
    const amount = moneyTypes.has(block.type) ? block.templates.get("/amount") : undefined;
    for (const { path, span } of amount ? neededFields(amount) : []) {
      const input = context.byKey.get(toStatePath(path)?.key ?? "");
      // What several payouts pay from one input is one mistake.
      if (!input || found.has(input) || !canBeEmptyFor(block, input)) continue;
      found.set(input, {
        code: "CB2335",
        params: { block: block.key, input: input.key },
        pointer: `${block.blockPointer}/amount`,
        inside: span,
        related: [{ message: `"${input.key}" is asked for here`, pointer: `${input.blockPointer}/key` }],
      });
      break;
    }
  }
  return [...found.values()];
}

const numberTypes = new Set(["input.currency", "input.number"]);

function canBeEmptyFor(block: RuleBlock, input: RuleBlock): boolean {
  if (!numberTypes.has(input.type) || isRequired(input) || isAboveZero(input)) return false;
  if (!isGated(block) || isLookedAt(block, input)) return false;
  return !canBeHiddenFrom(block, input);
}

/** A payout without a gate needs one first, and that one may look at the input. */
function isGated(block: RuleBlock): boolean {
  const { isCertain, conditions } = gateOf(block);
  return isCertain && (readsStatus(conditions, "approval_status") || readsStatus(conditions, "claim_status"));
}

/** Where nothing is no answer, an empty field is seen to be open. Elsewhere it reads as nothing to enter. */
function isAboveZero({ block }: RuleBlock): boolean {
  const least =
    typeof block["min"] === "string" || typeof block["min"] === "number" ? toNumeric(block["min"]) : undefined;
  return least !== undefined && compare(least, 0) > 0;
}

/** A condition counts whatever it says: it was thought about when the answer is needed. */
function isRequired(input: RuleBlock): boolean {
  const condition = input.conditions.required_if;
  if (!condition) return false;
  if (condition.kind !== "literal") return true;
  return condition.value === true || (typeof condition.value === "string" && condition.value.trim() === "true");
}

/** By the payout's conditions; or somebody fills it in while deciding, when nothing can be required any more. */
function isLookedAt(block: RuleBlock, input: RuleBlock): boolean {
  const asked = gateOf(input).conditions;
  if (readsStatus(asked, "approval_status") || readsStatus(asked, "claim_status")) return true;
  return gateOf(block).conditions.some((condition) =>
    readFields(condition).some(({ path }) => path[1] === "block_states" && path[2] === input.key),
  );
}
