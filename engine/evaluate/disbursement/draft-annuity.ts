import type { ResolvedPayee } from "../../model/documents.ts";
import type { RequestDraft } from "../../model/evaluation.ts";
import { annuityRun, annuitySchedule } from "../../schedule/index.ts";
import { resolveProperty } from "../resolve-property.ts";
import { resolveAmount } from "./amount.ts";
import { resolveCurrency } from "./currency.ts";
import { resolveTexts } from "./draft-payout.ts";
import { type Findings, isAnyWritten, refuse, refuseMissing } from "./findings.ts";
import { resolveFulfillment } from "./fulfillment-data.ts";
import { resolvePayee } from "./payee.ts";
import { resolvePaymentDetails } from "./payment-details.ts";
import { resolveAccountingKeys } from "./tables.ts";

/** An annuity of payouts or of fulfillments, with its schedule; undefined when any of it was refused. */
export function draftAnnuity(findings: Findings): RequestDraft | undefined {
  const given = "fulfillment_type_key" in findings.block.block ? resolveFulfillment(findings) : resolveMoney(findings);
  const schedule = resolveSchedule(findings);
  return given && schedule && { ...resolveTexts(findings), ...given, ...schedule };
}

function resolveMoney(findings: Findings): RequestDraft | undefined {
  const currency = resolveCurrency(findings);
  const amount = resolveAmount(findings);
  const named = "payee" in findings.block.block;
  const payee = named ? resolveNamedPayee(findings, amount) : resolvePolicyholderPayee(findings, amount);
  const keys = resolveAccountingKeys(findings);
  if (amount === undefined || currency === undefined || !payee) return undefined;
  return { amount, currency, payee, ...keys };
}

/** Nobody stands by when a run falls due, so that the account must be known from the start. */
function resolveNamedPayee(findings: Findings, amount: number | undefined): ResolvedPayee | undefined {
  const details = "/payee/payment_details";
  if (!isAnyWritten(findings, details)) refuseMissing(findings, details, "payee's bank account", []);
  const payee = resolvePayee(findings, amount);
  return payee?.payment_details && payee;
}

function resolvePolicyholderPayee(findings: Findings, amount: number | undefined): ResolvedPayee | undefined {
  const { claim } = findings.state;
  const policy = record(claim.policy);
  const details = resolvePaymentDetails(findings, "/payment_details");
  const ids = [policy["policyholder_id"], claim.policyholder_id, record(claim.policyholder)["policyholder_id"]];
  const id = ids.find((candidate): candidate is string => typeof candidate === "string" && candidate !== "");
  if (id === undefined) refuseMissing(findings, "/payee", "policyholder", ["claim.policy.policyholder_id"]);
  if (!details || id === undefined || amount === undefined) return undefined;
  return { type: "policyholder", policyholder_id: id, amount, payment_details: details };
}

function resolveSchedule(findings: Findings): RequestDraft | undefined {
  const { block, state } = findings;
  const before = findings.refusals.length;
  const at = (property: string): string | number | undefined => {
    const resolved = resolveProperty(block, property, state);
    if (resolved && resolved.missing.length > 0 && resolved.value === undefined) {
      refuseMissing(findings, property, property.slice(1).replace("/", "'s ").replaceAll("_", " "), resolved.missing);
    }
    return resolved?.value as string | number | undefined;
  };
  const terms = {
    frequency: {
      type: at("/frequency/type"),
      time_of_day: at("/frequency/time_of_day"),
      day_of_month: at("/frequency/day_of_month"),
      month_of_year: at("/frequency/month_of_year"),
    },
    duration: { count: at("/duration/count"), end_date: at("/duration/end_date") },
  };
  if (findings.refusals.length > before) return undefined;
  const zone = state.module.timeZone;
  const result = annuitySchedule(terms, { createdAt: state.now, zone });
  if ("refusal" in result) {
    const { code, reason, property } = result.refusal;
    return refuse(findings, code, reason, `/${property.replaceAll(".", "/")}`);
  }
  const first = annuityRun(result.schedule, 1);
  const first_due_at = new Date(first?.dueAt ?? 0).toISOString();
  return { ...result.terms, first_due_at, next_run_at: first_due_at, time_zone: zone };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
