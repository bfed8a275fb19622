import { parseDay, toNumeric } from "../../../expression/values/index.ts";
import type { Expression } from "../../../model/expression.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { onlyPart } from "./formula/only-part.ts";
import { literalAt } from "./formula/written-at.ts";
import { findEarliestSample } from "./payee/earliest-sample.ts";

/** An annuity starts after the claim was made, so one that ends before that pays nothing. */
export const annuityEndsBeforeItStarts: Rule = { name: "annuity-ends-before-it-starts", check };

const property = "/duration/end_date";

function check(context: RuleContext): readonly Finding[] {
  return context.disbursements.flatMap((block): readonly Finding[] => {
    if (block.type !== "annuity_request") return [];
    return checkWrittenEnd(block, context) ?? checkFormula(block);
  });
}

/** A fixed day is in the past for good when even the first of the sample claims came after it. */
function checkWrittenEnd(block: RuleBlock, context: RuleContext): readonly Finding[] | undefined {
  const written = literalAt(block, property);
  const end = written === undefined ? undefined : parseDay(written.trim(), "UTC");
  if (written === undefined || end === undefined) return undefined;
  const start = findEarliestSample(context);
  if (!start || end >= start.day) return [];
  return [
    {
      code: "CB2333",
      params: { end: written },
      pointer: block.blockPointer + property,
      related: [{ message: "this is later", pointer: start.pointer }],
    },
  ];
}

/** So many days before the claim, or before now; or no later than the claim at all. */
function checkFormula(block: RuleBlock): readonly Finding[] {
  const template = block.templates.get(property);
  const only = template && onlyPart(template);
  const end = only && describePast(only);
  return end === undefined || !only
    ? []
    : [{ code: "CB2333", params: { end }, pointer: block.blockPointer + property, inside: only.span }];
}

/** Undefined for what may be later than the claim. */
function describePast(end: Expression): string | undefined {
  if (isStart(end)) return end.kind === "reference" ? end.text : "today";
  if (end.kind !== "call" || !isStart(end.args[0])) return undefined;
  return isBefore(end.helper, end.named) || end.helper === "dateFormat" ? end.helper : undefined;
}

function isBefore(helper: string, named: Readonly<Record<string, Expression>>): boolean {
  const sign = helper === "dateSubtract" ? -1 : helper === "dateAdd" ? 1 : 0;
  const amounts = Object.values(named).map((amount) =>
    amount.kind === "literal" ? toNumeric(amount.value) : undefined,
  );
  return amounts.length > 0 && amounts.every((amount) => typeof amount === "number" && amount * sign < 0);
}

const starts = new Set(["claim.created_at", "claim.policy.start_date", "claim.policy.created_at"]);

function isStart(date: Expression | undefined): boolean {
  if (date?.kind === "call") return date.args.length === 0 && (date.helper === "now" || date.helper === "dateNow");
  return date?.kind === "reference" && starts.has(date.path.join("."));
}
