import { formatMoney, toNumeric, toPrinted } from "../../expression/values/index.ts";
import { isDisbursement } from "../../model/block-kinds.ts";
import { describeRequestStatus } from "../../lifecycle/index.ts";
import type { CallExpression, Expression, ReferenceExpression } from "../../model/expression.ts";
import type { CompiledBlock, CompiledModule } from "../../model/module.ts";
import { describePath } from "./describe-path.ts";

export interface OperandView {
  readonly module: CompiledModule;
  /** The source text of a part that has no plainer words. */
  readonly textOf: (expression: Expression) => string;
}

/** The block whose state a reference reads. */
export function blockOf(expression: Expression, module: CompiledModule): CompiledBlock | undefined {
  if (expression.kind !== "reference" || expression.path[1] !== "block_states") return undefined;
  return module.byKey.get(expression.path[2] ?? "");
}

/** One side of a comparison in the words of the form. */
export function describeOperand(expression: Expression, view: OperandView): string {
  if (expression.kind === "reference") return describePath(expression.text, view.module);
  if (expression.kind === "literal") return quoted(toPrinted(expression.value));
  return (expression.kind === "call" ? describeDate(expression, view) : undefined) ?? view.textOf(expression);
}

function describeDate(call: CallExpression, view: OperandView): string | undefined {
  const [first, second, third] = call.args;
  if (call.helper === "dateNow") return "today";
  if (!first) return undefined;
  const operand = describeOperand(first, view);
  switch (call.helper) {
    case "dateFormat":
    case "formatDate":
      return operand;
    case "dateAdd":
    case "dateSubtract": {
      const spans = Object.entries(call.named).map(([unit, amount]) => `${printAmount(amount, view)} ${unit}`);
      return spans.length === 1
        ? `${spans[0]} ${call.helper === "dateAdd" ? "after" : "before"} ${operand}`
        : undefined;
    }
    case "dateDifference": {
      const unit = third ?? call.named["measurement"];
      const units = unit?.kind === "literal" ? pluralOf(toPrinted(unit.value)) : "days";
      return second && `the number of ${units} from ${describeOperand(second, view)} to ${operand}`;
    }
    case "age":
      return `the number of years from ${operand} to ${second ? describeOperand(second, view) : "today"}`;
    default:
      return undefined;
  }
}

function printAmount(amount: Expression, view: OperandView): string {
  return amount.kind === "literal" ? toPrinted(amount.value) : describeOperand(amount, view);
}

function pluralOf(unit: string): string {
  return unit.endsWith("s") ? unit : `${unit}s`;
}

/** What a subject is compared with: an option by its label, an amount as money, a status in words, a text in quotes. */
export function describeValue(value: Expression, subject: Expression, view: OperandView): string {
  if (value.kind !== "literal") return describeOperand(value, view);
  const printed = toPrinted(value.value);
  if (subject.kind === "reference") return describeLiteral(value.value, printed, subject, view.module);
  return typeof value.value === "string" ? quoted(printed) : printed;
}

function describeLiteral(
  value: unknown,
  printed: string,
  subject: ReferenceExpression,
  module: CompiledModule,
): string {
  const [, owner, , field] = subject.path;
  if (owner === "claim_status" || owner === "approval_status") return printed.replaceAll("_", " ");
  const block = blockOf(subject, module);
  if (block && isDisbursement(block.type)) return describeRequestStatus(printed);
  if (block?.type === "input.currency" || subject.path.at(-1) === "sum_assured")
    return printMoney(value, printed, block, module);
  if (block?.type === "input.date" || typeof value !== "string") return printed;
  const options = field === "option_key" ? (block?.block as { options?: unknown } | undefined)?.options : undefined;
  const option = Array.isArray(options) ? options.find((item: { key?: unknown }) => item?.key === value) : undefined;
  return quoted(typeof option?.value === "string" ? option.value : printed);
}

function printMoney(value: unknown, printed: string, block: CompiledBlock | undefined, module: CompiledModule): string {
  const currency = (block?.block as { isoCode?: string } | undefined)?.isoCode || module.currency;
  const number = toNumeric(value as string | number);
  return (number !== undefined && currency && formatMoney(number, currency, module.locale)) || printed;
}

function quoted(text: string): string {
  return `“${text}”`;
}
