import { toConditionTree } from "../../../../expression/index.ts";
import type { Expression, ReferenceExpression } from "../../../../model/expression.ts";
import { conditionReader, decide, findKnownValues, type Formula, leavesOf, toFormula } from "../../../domains/index.ts";
import type { RuleBlock, RuleContext } from "../../rule.ts";

/** True only when some claim with this option chosen gets through all conditions of a block. False says nothing. */
export function canBeUsedWith(
  option: string,
  reference: ReferenceExpression,
  block: RuleBlock,
  context: RuleContext,
): boolean {
  const known = findKnownValues(context);
  const read = conditionReader(known);
  const gate = conditionsOf(block).map(({ condition, opens }): Formula => {
    const { formula } = read(condition);
    return opens ? formula : { kind: "not", item: formula };
  });
  const key = { ...reference, path: [...reference.path.slice(0, -1), "option_key"] };
  const chosen = (value: string): Formula => toFormula(toConditionTree(equality(key, value)), known);
  // Beyond the bounds of what is tried out everything counts as possible, also what contradicts itself.
  if (canBeTrue(...gate, chosen(option), chosen(`${option}\u0000`))) return false;
  return canBeTrue(...gate, chosen(option)) && !gate.some((formula) => hidesChoice(formula, reference));
}

function canBeTrue(...items: readonly Formula[]): boolean {
  return decide({ kind: "and", items }).canBeTrue;
}

function conditionsOf({ conditions, parent }: RuleBlock): readonly { condition: Expression; opens: boolean }[] {
  const { show_if: show, hide_if: hide, disabled_if: disabled } = conditions;
  return [
    ...(show ? [{ condition: show, opens: true }] : []),
    ...(hide ? [{ condition: hide, opens: false }] : []),
    ...(disabled ? [{ condition: disabled, opens: false }] : []),
    ...(parent ? conditionsOf(parent) : []),
  ];
}

function equality(field: ReferenceExpression, value: string): Expression {
  const span = { start: 0, end: 0 };
  return { kind: "operation", operator: "===", operands: [field, { kind: "literal", value, span }], span, pointer: "" };
}

/** The choice is read inside something that cannot be seen through. */
function hidesChoice(formula: Formula, { path }: ReferenceExpression): boolean {
  const state = path.slice(0, 3).join(".");
  return leavesOf(formula).some(({ variable }) => {
    const text = variable.text();
    // Whether anything was chosen is no question of what.
    return text.includes(state) && !/^claim[\w.]*$/.test(text) && !text.includes("missing");
  });
}
