import { createPaint } from "../../diagnostics/format/paint.ts";
import { formatMoney, zoneOffset } from "../../expression/values/index.ts";
import type { AnnuityPlan } from "../../index.ts";
import { printableLine } from "../cards/printable-lines.ts";
import { countOf } from "../count-of.ts";

/** The payouts of an annuity as a list, with what stops its request from being created, if anything does. */
export function formatPlan(
  { block, title, reason, actionable, plan }: AnnuityPlan,
  { color, locale }: { readonly color: boolean; readonly locale: string },
): string {
  const paint = createPaint(color);
  const name = title === "" ? block : `${title} (${block})`;
  const stopped = actionable ? [] : [`It cannot be created now. ${printableLine(reason ?? "")}`.trimEnd()];
  if (!plan) return [paint("bold", printableLine(name)), ...stopped, "No payout can be planned."].join("\n");
  const { runs, time_zone: zone, truncated } = plan;
  const { what, each } = describeRun(plan, locale);
  const count = truncated ? `the first ${runs.length} ${what}s` : countOf(runs.length, what);
  const width = String(runs.length).length;
  const lines = runs.map(({ run, due_at }) => {
    return `  ${String(run).padStart(width)}  ${printLocal(due_at, zone)}  ${each}`;
  });
  return [paint("bold", printableLine(name)), ...stopped, `${count} of ${each}, in ${zone}:`, ...lines].join("\n");
}

function describeRun(
  { amount, currency, fulfillment_type }: NonNullable<AnnuityPlan["plan"]>,
  locale: string,
): { readonly what: string; readonly each: string } {
  if (fulfillment_type) return { what: "fulfillment", each: printableLine(fulfillment_type.label) };
  const money = formatMoney(amount ?? 0, currency ?? "", locale);
  return { what: "payout", each: printableLine(money ?? `${amount} ${currency}`) };
}

function printLocal(instant: string, zone: string): string {
  const utc = Date.parse(instant);
  const local = new Date(utc + (zoneOffset(zone, utc) ?? 0)).toISOString();
  return local.slice(0, "2026-03-01T08:30".length).replace("T", " ");
}
