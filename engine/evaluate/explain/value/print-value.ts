import { toNumeric, toPrinted } from "../../../expression/values/index.ts";
import type { Expression, Value } from "../../../model/expression.ts";
import type { CompiledModule } from "../../../model/module.ts";
import { printActual, printMoney } from "./print-actual.ts";

/** A value where it is known whether it is an amount of the module's currency. */
export function printValue(
  value: Value,
  subject: Expression | undefined,
  money: boolean,
  module: CompiledModule,
): string {
  const amount = money && toNumeric(value) !== undefined ? printMoney(value, module.currency, module) : undefined;
  return amount ?? printActual(value, subject, module);
}

/** The JSON form: decimals as text; absent for what is no single value. */
export function toJsonValue(value: Value): { readonly value?: unknown } {
  if (value === undefined) return {};
  if (typeof value !== "object") return { value };
  return toNumeric(value) === undefined ? {} : { value: toPrinted(value) };
}
