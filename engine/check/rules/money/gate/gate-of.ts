import type { Expression, Reference } from "../../../../model/expression.ts";
import type { ConditionName } from "../../../../model/module.ts";
import type { RuleBlock } from "../../rule.ts";
import { findField } from "../../references/fields/claim-fields.ts";
import { readFields } from "../formula/read-fields.ts";
import { startsWith } from "../formula/read-path.ts";
import { possibleTruth } from "./status-truth.ts";

/** What stands between a claim and the money of a block: its conditions and those of the groups around it. */
export interface Gate {
  /** False when a condition could not be read, or decides on data that other systems write: then nothing is certain. */
  readonly isCertain: boolean;
  readonly conditions: readonly Expression[];
  /** False only when no claim of this approval status gets through. */
  readonly letsThrough: (approvalStatus: string) => boolean;
  /** True only when every claim of this approval status gets through, whatever else is so of it. */
  readonly alwaysLetsThrough: (approvalStatus: string) => boolean;
}

const gateNames: readonly ConditionName[] = ["show_if", "hide_if", "disabled_if"];
/** `show_if` opens, the others close. */
const opens = (name: ConditionName): boolean => name === "show_if";

const gates = new WeakMap<RuleBlock, Gate>();

/** Every rule about payouts asks for the same gates. */
export function gateOf(block: RuleBlock): Gate {
  const gate = gates.get(block) ?? readGate(block);
  gates.set(block, gate);
  return gate;
}

function readGate(block: RuleBlock): Gate {
  const holders = withParents(block);
  const parts = holders.flatMap((holder) =>
    gateNames.flatMap((name) => {
      const condition = holder.conditions[name];
      return condition ? [{ name, condition }] : [];
    }),
  );
  const conditions = parts.map(({ condition }) => condition);
  return {
    // A block that cannot be read pays nothing.
    isCertain: !holders.some((holder) => holder.unreadable) && !readsForeignData(conditions),
    conditions,
    letsThrough: (approvalStatus) =>
      parts.every(({ name, condition }) => {
        const possible = possibleTruth(condition, approvalStatus);
        return opens(name) ? possible.true : possible.false;
      }),
    alwaysLetsThrough: (approvalStatus) =>
      parts.every(({ name, condition }) => {
        const possible = possibleTruth(condition, approvalStatus);
        return opens(name) ? !possible.false : !possible.true;
      }),
  };
}

export function readsStatus(conditions: readonly Expression[], name: "approval_status" | "claim_status"): boolean {
  return fieldsOf(conditions).some(({ path }) => path.length === 2 && startsWith(path, "claim", name));
}

function fieldsOf(conditions: readonly Expression[]): readonly Reference[] {
  return conditions.flatMap((condition) => readFields(condition));
}

/**
 * Free data may hold the decision itself. So may the whole claim, handed to a helper. And a status that is misspelt is meant
 * to be looked at.
 */
function readsForeignData(conditions: readonly Expression[]): boolean {
  return fieldsOf(conditions).some(
    ({ path }) =>
      path.length < 2 ||
      startsWith(path, "claim", "app_data") ||
      startsWith(path, "claim", "module_data") ||
      isUnknownField(path),
  );
}

function isUnknownField(path: readonly string[]): boolean {
  if (path[0] !== "claim") return true;
  const found = findField(path);
  return found.kind === "absent" && found.isCertain && found.at === 1;
}

function withParents(block: RuleBlock): readonly RuleBlock[] {
  return block.parent ? [block, ...withParents(block.parent)] : [block];
}
