/** What is so of every claim for which a block may be shown or used, whatever the block's own conditions say. */
import { parseCondition } from "../../../expression/index.ts";
import type { Expression } from "../../../model/expression.ts";
import type { Json } from "../../../model/json.ts";
import { type ConditionReader, expressionKey, type Formula, leavesOf } from "../../domains/index.ts";
import type { RuleBlock } from "../rule.ts";
import { ownFieldNames } from "../references/fields/state-fields.ts";
import type { GivenNeed, Need } from "./needs.ts";

const stage = (...texts: readonly string[]): Json => ({ in: [{ var: "claim.claim_status" }, texts] });
const decision = (...texts: readonly string[]): Json => ({ in: [{ var: "claim.approval_status" }, texts] });

const notClosed = parseCondition({ "!": stage("closed") }).expression;

/** Which decisions go with which stages: only an acknowledgement leads to the later ones, and it keeps the decision. */
export const statusesTogether: Json = {
  and: [
    { or: [{ "!": stage("pending_payout", "paid_out") }, decision("approved", "goodwill")] },
    { or: [{ "!": stage("acknowledged") }, decision("repudiated", "no_claim")] },
  ],
};

// A decision that there is not is a mistake of its own, which says nothing about stages.
const noDecision: Json = { "!": decision("pending", "approved", "goodwill", "repudiated", "no_claim") };
const reachable = parseCondition({ or: [statusesTogether, noDecision] }).expression;

/** A closed claim refuses every request. */
export const claimNotClosed = oncePerReader((read) => given(notClosed, read, "a claim that is not closed"));

/** The stage and the decision that a claim can have together. */
export const reachableStatuses = oncePerReader((read) =>
  given(reachable, read, "the decisions that a claim can have at each stage"),
);

/** Every block asks, and what is decided about a formula is kept by the formula. */
function oncePerReader(make: (read: ConditionReader) => GivenNeed): (read: ConditionReader) => GivenNeed {
  const made = new WeakMap<ConditionReader, GivenNeed>();
  return (read) => {
    const need = made.get(read) ?? make(read);
    made.set(read, need);
    return need;
  };
}

function given(expression: Expression | undefined, read: ConditionReader, words: string): GivenNeed {
  const item: Formula = expression ? read(expression).formula : { kind: "constant", value: undefined };
  return { block: undefined, formula: { kind: "among", item, truths: [true, undefined] }, words };
}

/** The fields of a block's own state have no value before it was used or filled in. None where no condition reads one. */
export function noOwnState({ key, type }: RuleBlock, needs: readonly Need[], words: string): readonly GivenNeed[] {
  const leaves = needs.flatMap(({ formula }) => leavesOf(formula));
  // Nearly no block asks about itself.
  const named = JSON.stringify(key);
  if (!leaves.some(({ variable }) => variable.key.includes(named))) return [];
  const own = new Set(ownFieldNames(type).map((field) => expressionKey(ownField(key, field))));
  const read = leaves.filter(({ variable }) => own.has(variable.key));
  const items = read.map((leaf): Formula => ({ ...leaf, test: (value) => value === undefined, landmarks: [] }));
  return items.length === 0 ? [] : [{ block: undefined, formula: { kind: "and", items }, words }];
}

function ownField(key: string, field: string): Expression {
  const path = ["claim", "block_states", key, field];
  return { kind: "reference", origin: "root", depth: 0, path, text: path.join("."), span: { start: 0, end: 0 } };
}
