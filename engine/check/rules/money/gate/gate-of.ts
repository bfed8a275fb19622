import { parsePointer } from "../../../../diagnostics/pointer.ts";
import type { Expression, Reference } from "../../../../model/expression.ts";
import type { Json } from "../../../../model/json.ts";
import type { ConditionName } from "../../../../model/module.ts";
import { findTemplates } from "../../../find-templates.ts";
import type { RuleBlock, RuleContext } from "../../rule.ts";
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
}

const gateNames: readonly ConditionName[] = ["show_if", "hide_if", "disabled_if"];
/** `show_if` opens, the others close. */
const opens = (name: ConditionName): boolean => name === "show_if";

export function gateOf(block: RuleBlock, { source }: Pick<RuleContext, "source">): Gate {
  const parts = withParents(block).flatMap((holder) =>
    gateNames.flatMap((name) => {
      const condition = holder.conditions[name];
      return condition ? [{ name, condition }] : [];
    }),
  );
  const conditions = parts.map(({ condition }) => condition);
  return {
    isCertain:
      withParents(block).every((holder) => isReadable(holder, source.document)) && !readsForeignData(conditions),
    conditions,
    letsThrough: (approvalStatus) =>
      parts.every(({ name, condition }) => {
        const possible = possibleTruth(condition, approvalStatus);
        return opens(name) ? possible.true : possible.false;
      }),
  };
}

export function readsStatus(conditions: readonly Expression[], name: "approval_status" | "claim_status"): boolean {
  return fieldsOf(conditions).some(({ path }) => path.length === 2 && startsWith(path, "claim", name));
}

function fieldsOf(conditions: readonly Expression[]): readonly Reference[] {
  return conditions.flatMap((condition) => readFields(condition));
}

/** Free data may hold the decision itself. So may the whole claim, handed to a helper. */
function readsForeignData(conditions: readonly Expression[]): boolean {
  return fieldsOf(conditions).some(
    ({ path }) => path.length < 2 || startsWith(path, "claim", "app_data") || startsWith(path, "claim", "module_data"),
  );
}

function withParents(block: RuleBlock): readonly RuleBlock[] {
  return block.parent ? [block, ...withParents(block.parent)] : [block];
}

const written: Readonly<Record<string, ConditionName>> = {
  show_if: "show_if",
  hide_if: "hide_if",
  hidden_if: "hide_if",
  disabled_if: "disabled_if",
};

/** True when everything that its author wrote is there to be looked at: a block that cannot be read pays nothing. */
function isReadable(block: RuleBlock, document: RuleContext["source"]["document"]): boolean {
  if (findTemplates(block.block).some(({ property }) => !block.templates.has(property))) return false;
  if (block.pointer === block.blockPointer) return true;
  let wrapper: unknown = document;
  for (const name of parsePointer(block.pointer)) wrapper = (wrapper as Readonly<Record<string, Json>>)[name];
  return Object.entries(wrapper as Readonly<Record<string, Json>>).every(([property, condition]) => {
    const name = Object.hasOwn(written, property) ? written[property] : undefined;
    const isNone = condition === null || condition === "";
    return name === undefined || isNone || block.conditions[name] !== undefined;
  });
}
