import { isDisbursement } from "../../model/block-kinds.ts";
import type { CompiledBlock, Field } from "../../model/module.ts";
import type { ClaimChange, ClaimChangeKind } from "./claim-change.ts";
import type { ComparedBlock, PropertyGroup } from "./compared-block.ts";
import { type DifferingValues, noteDifferences, toPlain } from "./differing-values.ts";
import { draftOf } from "./draft-of.ts";
import type { EvaluatedClaim } from "./evaluated-claim.ts";
import type { ImpactPlan } from "./impact-plan.ts";

/** What people would see or could pay otherwise, for one claim at one moment, through both modules of a plan. */
export function compareEvaluations(plan: ImpactPlan, old: EvaluatedClaim, now: EvaluatedClaim): readonly ClaimChange[] {
  const changes: ClaimChange[] = [];
  for (const block of plan.blocks) compareBlock(block, old, now, changes);
  return changes;
}

function compareBlock(block: ComparedBlock, old: EvaluatedClaim, now: EvaluatedClaim, changes: ClaimChange[]): void {
  const { key, type } = block;
  const note = (kind: ClaimChangeKind, before: unknown, here: unknown): void => {
    changes.push({ block: key, type, kind, old: before ?? null, new: here ?? null });
  };
  const before = block.gatesMayDiffer && block.old ? draftOf(block.old, old) : undefined;
  const here = block.gatesMayDiffer && block.new ? draftOf(block.new, now) : undefined;
  if (before && !here) note("stops_being_payable", worthOf(before), null);
  if (here && !before) note("becomes_payable", null, worthOf(here));
  const [wasVisible, isVisible] = [isShown(block.old, old), isShown(block.new, now)];
  if (wasVisible && !isVisible) note("disappears", null, null);
  if (isVisible && !wasVisible) note("appears", null, null);
  if (!wasVisible || !isVisible || !block.old || !block.new) return;
  const isPaidByBoth = before !== undefined && here !== undefined;
  const found = compareProperties(block, old, now, isPaidByBoth);
  if (isPaidByBoth && block.drafts) compareDrafts(before, here, found);
  if (!isDisbursement(type)) compareAsking(block, old, now, found);
  for (const [group, kind] of kindOfGroup) {
    const values = found[group];
    if (!values) continue;
    const isAmount = group === "amount";
    note(kind, isAmount ? values.old["amount"] : values.old, isAmount ? values.new["amount"] : values.new);
  }
}

type Found = { [group in PropertyGroup]?: DifferingValues | undefined };

const kindOfGroup: readonly (readonly [PropertyGroup, ClaimChangeKind])[] = [
  ["amount", "amount_changes"],
  ["payee", "payee_changes"],
  ["terms", "terms_change"],
  ["input", "input_changes"],
  ["texts", "text_changes"],
];

/** What a request would carry is compared there where both could be sent, so that rounding counts. */
function compareProperties(
  { properties }: ComparedBlock,
  old: EvaluatedClaim,
  now: EvaluatedClaim,
  isPaidByBoth: boolean,
): Found {
  const found: Found = {};
  for (const { name, group, old: before, new: here } of properties) {
    if ((isPaidByBoth && group !== "texts") || name === "payee.amount") continue;
    found[group] = noteDifferences(name, [valueOf(before, old), valueOf(here, now)], found[group]);
  }
  return found;
}

type Draft = Readonly<Record<string, unknown>>;

function compareDrafts(old: Draft, now: Draft, found: Found): void {
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (name === "title" || name === "description") continue;
    const group = name === "amount" || name === "payee" ? name : "terms";
    const [before, here] = name === "payee" ? [payeeOf(old), payeeOf(now)] : [old[name], now[name]];
    found[group] = noteDifferences(name, [before, here], found[group]);
  }
}

/** The payee's amount is the block's. */
function payeeOf({ payee }: Draft): unknown {
  const { amount: _amount, ...person } = payee as Draft;
  return person;
}

function compareAsking(
  { old, new: now, options }: ComparedBlock,
  before: EvaluatedClaim,
  here: EvaluatedClaim,
  found: Found,
): void {
  found.input = noteDifferences("required", [isRequired(old, before), isRequired(now, here)], found.input);
  if (options) found.input = noteDifferences("options", [options.old, options.new], found.input);
}

function isShown(block: CompiledBlock | undefined, evaluation: EvaluatedClaim): boolean {
  return block !== undefined && evaluation.visible[block.index] === true;
}

/** Of a block that is shown. */
function isRequired(block: CompiledBlock | undefined, { results }: EvaluatedClaim): boolean {
  const condition = block?.conditions.required_if;
  return condition !== undefined && results[condition.slot] === "true";
}

function valueOf(field: Field | undefined, { results }: EvaluatedClaim): unknown {
  if (!field) return null;
  return toPlain("slot" in field ? results[field.slot.slot] : field.constant);
}

/** The amount, or what stands for it where no money is paid. */
function worthOf(draft: Draft): unknown {
  return draft["amount"] ?? draft["fulfillment_type"];
}
