import { parsePointer, toPointer } from "../../../diagnostics/pointer.ts";
import type { Json } from "../../../model/json.ts";
import type { Finding } from "../../finding.ts";
import { isObject } from "../../find-blocks.ts";
import { readsStatus } from "../money/gate/gate-of.ts";
import { gateIgnoresGoodwill } from "../money/gate-ignores-goodwill.ts";
import { gateOnApprovalStatusAlone } from "../money/gate-on-approval-status-alone.ts";
import { payoutWithoutGate } from "../money/payout-without-gate.ts";
import type { Rule, RuleContext } from "../rule.ts";

/** A named condition that nothing names. */
export const unusedNamedCondition: Rule = { name: "unused-named-condition", check };

function check(context: RuleContext): readonly Finding[] {
  const { source, blocks } = context;
  const conditions = source.document["conditions"];
  if (!isObject(conditions) || blocks.length === 0) return [];
  const used = new Set<string>();
  for (const { pointer, blockPointer } of blocks) {
    if (pointer !== blockPointer) addNames(wrapperAt(pointer, source.document), used);
  }
  for (const condition of Object.values(conditions)) addNames(condition, used);
  // A name that does not exist may be a misspelling of one that would be used then.
  if ([...used].some((name) => !Object.hasOwn(conditions, name))) return [];
  const idle = findIdle(context, used);
  const isOpen = idle.some(({ gates }) => gates) && hasOpenGate(context);
  return idle
    .filter(({ gates }) => !gates || !isOpen)
    .map(({ name }) => ({ code: "CB2407", params: { name }, pointer: toPointer(["conditions", name]), part: "key" }));
}

interface IdleCondition {
  readonly name: string;
  /** It reads a status of the claim, as gates do. */
  readonly gates: boolean;
}

/** Conditions that could be read: one that could not is wrong already. */
function findIdle({ expressions }: RuleContext, used: ReadonlySet<string>): readonly IdleCondition[] {
  return expressions
    .filter(({ block, property }) => block === undefined && !used.has(property))
    .map(({ property, expression }) => ({
      name: property,
      gates: readsStatus([expression], "approval_status") || readsStatus([expression], "claim_status"),
    }));
}

/** A gate that is missing where it belongs is the mistake; that it is used nowhere follows from it. */
function hasOpenGate(context: RuleContext): boolean {
  return [payoutWithoutGate, gateIgnoresGoodwill, gateOnApprovalStatusAlone].some(
    (rule) => rule.check(context).length > 0,
  );
}

/** What a wrapper says besides its block: also what cannot be read names a condition. */
function wrapperAt(pointer: string, document: RuleContext["source"]["document"]): Json {
  let wrapper: Json | undefined = document;
  for (const name of parsePointer(pointer)) wrapper = (wrapper as Readonly<Record<string, Json>> | undefined)?.[name];
  return isObject(wrapper) ? { ...wrapper, block: null } : null;
}

function addNames(condition: Json, names: Set<string>): void {
  if (Array.isArray(condition)) for (const item of condition as readonly Json[]) addNames(item, names);
  if (!isObject(condition)) return;
  for (const [operator, operand] of Object.entries(condition)) {
    const name = Array.isArray(operand) && operand.length === 1 ? (operand[0] as Json) : operand;
    if (operator === "condition" && typeof name === "string") names.add(name);
    else addNames(operand, names);
  }
}
