import { isDisbursement } from "../../model/block-kinds.ts";
import type { CompiledBlock, ConditionName, ConditionSlot, Field } from "../../model/module.ts";
import { readingOf } from "../../model/property-reading.ts";
import { canonicalText } from "../expression/same-meaning.ts";
import type { ComparedProperty, PropertyGroup } from "./compared-block.ts";

/** Where the rules of two blocks with one key and type differ; what is not named gives the same for any claim. */
export interface RuleDifference {
  readonly conditions: boolean;
  readonly properties: readonly ComparedProperty[];
  readonly options: { readonly old: unknown; readonly new: unknown } | undefined;
}

const conditionNames: readonly ConditionName[] = ["show_if", "hide_if", "disabled_if", "required_if"];

/** With `everything` the same expression may print or calculate differently, so all of them are named. */
export function compareRules(old: CompiledBlock, now: CompiledBlock, everything: boolean): RuleDifference {
  const names = new Set([...now.fields.keys(), ...old.fields.keys()]);
  const [before, here] = [old, now].map(({ block }) => (block as { options?: unknown }).options);
  return {
    conditions:
      old.withheld !== now.withheld ||
      conditionNames.some((name) => decisionOf(old.conditions[name]) !== decisionOf(now.conditions[name])),
    properties: [...names].flatMap((property) =>
      compareProperty(property, [old.fields.get(property), now.fields.get(property)], { type: now.type, everything }),
    ),
    options: JSON.stringify(before) === JSON.stringify(here) ? undefined : { old: before, new: here },
  };
}

function decisionOf(condition: ConditionSlot | undefined): string | undefined {
  return (
    condition &&
    canonicalText({ expression: condition.expression.expression, reading: "truth" }, { byDefinition: true })
  );
}

function compareProperty(
  property: string,
  [old, now]: readonly [Field | undefined, Field | undefined],
  { type, everything }: { readonly type: string; readonly everything: boolean },
): readonly ComparedProperty[] {
  const isSame = meaningOf(property, old) === meaningOf(property, now);
  const isFixed = [old, now].every((field) => field === undefined || "constant" in field);
  if (isSame && (isFixed || !everything)) return [];
  return [{ name: property.slice(1).replaceAll("/", "."), group: groupOf(type, property), old, new: now }];
}

function meaningOf(property: string, field: Field | undefined): string | undefined {
  if (!field || "constant" in field) return field && `constant ${JSON.stringify(field.constant)}`;
  return canonicalText({ expression: field.slot.expression.expression, reading: readingOf(property) });
}

function groupOf(type: string, property: string): PropertyGroup {
  if (readingOf(property) === "text") return "texts";
  if (!isDisbursement(type)) return "input";
  if (property === "/amount") return "amount";
  return /^\/(payee|payment_details)\//.test(property) ? "payee" : "terms";
}
