import type { CallExpression, Expression } from "../../../model/expression.ts";
import type { RuleContext } from "../rule.ts";

/** How a date is written: as ISO 8601 has it, or in a format of the author's. */
export interface DateForm {
  readonly form: "ISO" | (string & {});
  readonly expression: Expression;
}

const isoFields = new Set([
  "claim.created_at",
  "claim.updated_at",
  "claim.policy.start_date",
  "claim.policy.end_date",
  "claim.policy.created_at",
]);

/** Undefined for what may not be a date, or be written in more than one way. */
export function dateFormOf(expression: Expression, { byKey }: Pick<RuleContext, "byKey">): DateForm | undefined {
  const form = formOf(expression, byKey);
  return form === undefined ? undefined : { form, expression };
}

function formOf(expression: Expression, byKey: RuleContext["byKey"]): string | undefined {
  if (expression.kind === "call") return callForm(expression);
  if (expression.kind === "literal")
    return typeof expression.value === "string" ? textForm(expression.value) : undefined;
  if (expression.kind !== "reference" || expression.origin !== "root") return undefined;
  const [, states, key = "", field] = expression.path;
  if (states === "block_states" && field === "value" && byKey.get(key)?.type === "input.date") return "ISO";
  return isoFields.has(expression.path.join(".")) ? "ISO" : undefined;
}

const formatters = new Set(["dateFormat", "formatDate", "dateNow"]);

function callForm({ helper, args, named }: CallExpression): string | undefined {
  if (helper === "dateAdd" || helper === "dateSubtract" || (helper === "now" && args.length === 0)) return "ISO";
  if (!formatters.has(helper)) return undefined;
  const format = named["format"] ?? (helper === "dateNow" ? args[0] : args[1]);
  if (!format) return "ISO";
  if (format.kind !== "literal" || typeof format.value !== "string") return undefined;
  return /^YYYY-MM-DD(?:T.*)?$/.test(format.value) ? "ISO" : format.value;
}

function textForm(text: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d(?:T.*)?$/.test(text)) return "ISO";
  return /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(text) ? "YYYYMMDD" : undefined;
}
