import type { Finding } from "../../finding.ts";
import { isObject } from "../../find-blocks.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { findThresholds } from "./find-thresholds.ts";
import { findSaidPeriods, type Period, type SaidPeriod, toPeriod } from "./said-period.ts";

/** A text that names one period beside a condition, or a waiting period of the module, that names another. */
export const textAndThresholdDisagree: Rule = { name: "text-and-threshold-disagree", check };

const texts: Readonly<Record<string, string>> = { alert: "markdown", markdown: "markdown", heading: "title" };

function check(context: RuleContext): readonly Finding[] {
  const waiting = waitingPeriodOf(context);
  return context.blocks.flatMap((block): readonly Finding[] => {
    const property = Object.hasOwn(texts, block.type) ? texts[block.type] : undefined;
    const text = property === undefined ? undefined : block.block[property];
    if (property === undefined || typeof text !== "string") return [];
    const [said, ...others] = findSaidPeriods(text);
    // Of two periods nobody can say which one is meant.
    if (!said || others.length > 0) return [];
    const place = { pointer: `${block.blockPointer}/${property}`, inside: said.span };
    return compareWithCondition(block, said, place) ?? compareWithSetting(text, said, waiting, place);
  });
}

type Place = Pick<Finding, "pointer" | "inside">;

/** Undefined when no condition of the block compares with one period of that unit. */
function compareWithCondition(block: RuleBlock, said: SaidPeriod, place: Place): readonly Finding[] | undefined {
  const { show_if: show, hide_if: hide } = block.conditions;
  const thresholds = [show, hide].flatMap((condition) => (condition ? findThresholds(condition) : []));
  const [threshold, ...others] = thresholds.filter(({ unit }) => unit === said.unit);
  if (!threshold || others.length > 0) return undefined;
  // `more than 30 days` is written `> 30` by one author and `>= 31` by another; the waiting period may still differ.
  if (Math.abs(threshold.count - said.count) <= 1) return undefined;
  const related = [{ message: "the condition is here", pointer: `${block.pointer}/${show ? "show_if" : "hide_if"}` }];
  return [{ ...toFinding(said, "the condition compares with", printPeriod(threshold)), ...place, related }];
}

function compareWithSetting(
  text: string,
  said: SaidPeriod,
  waiting: Period | null | undefined,
  place: Place,
): readonly Finding[] {
  if (waiting === undefined || !/\bwaiting[\s-]period\b/i.test(text)) return [];
  const related = [{ message: "the waiting period is set here", pointer: "/settings/waiting_period" }];
  if (!waiting) return [{ ...toFinding(said, "the module's settings have", "no waiting period"), ...place, related }];
  if (waiting.unit !== said.unit || waiting.count === said.count) return [];
  return [{ ...toFinding(said, "the module's waiting period is", printPeriod(waiting)), ...place, related }];
}

function toFinding({ said, saidUnit }: SaidPeriod, where: string, meant: string) {
  return { code: "CB2409", params: { said, unit: saidUnit, where, meant } };
}

function printPeriod({ count, unit }: Period): string {
  return `${count} ${unit}`;
}

/** Null where the module says that it has none, undefined where it says nothing about it. */
function waitingPeriodOf({ source }: RuleContext): Period | null | undefined {
  const settings = source.document["settings"];
  const waiting = isObject(settings) ? settings["waiting_period"] : undefined;
  if (waiting === null) return null;
  const { period, period_type: unit } = isObject(waiting) ? waiting : {};
  return typeof period === "number" ? toPeriod(period, unit) : undefined;
}
