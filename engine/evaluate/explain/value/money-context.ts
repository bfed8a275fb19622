import type { CallExpression, Expression } from "../../../model/expression.ts";
import type { CompiledModule } from "../../../model/module.ts";
import { isMoneyField } from "./print-actual.ts";

// Where the result is an amount: which arguments are amounts too. Of a product nobody can tell, so those are left out.
const everyArgument = new Set(["add", "subtract", "minValue", "maxValue", "default"]);
const firstArgument = new Set(["percent", "allocate", "divide", "round", "floor", "ceil", "abs", "modulo"]);

/** Whether an argument of a helper is an amount of money, as far as that can be known. */
export function isMoneyArgument(
  call: CallExpression,
  index: number,
  resultIsMoney: boolean,
  module: CompiledModule,
): boolean {
  const argument = call.args[index];
  if (argument && isMoneyField(argument, module)) return true;
  if (!resultIsMoney) return false;
  return everyArgument.has(call.helper) || (index === 0 && firstArgument.has(call.helper));
}

/** Whether an expression gives money by its own nature, wherever it stands. */
export function givesMoney(expression: Expression, module: CompiledModule): boolean {
  if (expression.kind !== "call") return isMoneyField(expression, module);
  const [first] = expression.args;
  if (everyArgument.has(expression.helper) || firstArgument.has(expression.helper)) {
    return first !== undefined && givesMoney(first, module);
  }
  return expression.helper === "multiply" && expression.args.filter((part) => givesMoney(part, module)).length === 1;
}
