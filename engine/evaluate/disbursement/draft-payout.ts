import { parseDay, printDay } from "../../expression/values/index.ts";
import type { RequestDraft } from "../../model/evaluation.ts";
import { resolveText } from "../resolve-property.ts";
import { resolveAmount } from "./amount.ts";
import { resolveCurrency } from "./currency.ts";
import { type Findings, neededText, refuse } from "./findings.ts";
import { resolvePayee } from "./payee.ts";
import { resolveAccountingKeys } from "./tables.ts";

/** A payout with every value resolved; undefined when any of it was refused. */
export function draftPayout(findings: Findings): RequestDraft | undefined {
  const currency = resolveCurrency(findings);
  const amount = resolveAmount(findings);
  const payee = resolvePayee(findings, amount);
  const keys = resolveAccountingKeys(findings);
  const dueDate = resolveDueDate(findings);
  if (amount === undefined || currency === undefined || payee === undefined) return undefined;
  const draft: RequestDraft = Object.assign(resolveTexts(findings), { amount, currency, payee }, keys);
  if (dueDate !== undefined) draft["due_date"] = dueDate;
  return draft;
}

function resolveDueDate(findings: Findings): string | undefined {
  const text = neededText(findings, "/due_date", "due date");
  if (text === undefined) return undefined;
  const day = parseDay(text, findings.state.module.timeZone);
  if (day !== undefined) return printDay(day);
  return refuse(findings, "due_date_invalid", `The due date is “${text}”, which is not a date.`, "/due_date");
}

/** The texts that people read on the request; a missing value in them prints empty. */
export function resolveTexts({ block, state }: Findings): { title?: string; description?: string } {
  const title = resolveText(block, "/title", state);
  const description = resolveText(block, "/description", state);
  const texts: { title?: string; description?: string } = {};
  if (title !== undefined) texts.title = title;
  if (description !== undefined) texts.description = description;
  return texts;
}
