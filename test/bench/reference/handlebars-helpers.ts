import type Handlebars from "handlebars";
import { isTruthy } from "../../../engine/expression/values/index.ts";
import { helperTable } from "../../../engine/expression/index.ts";
import type { HelperContext, HelperRow, Value } from "../../../engine/model/expression.ts";

type Environment = ReturnType<typeof Handlebars.create>;
type Options = Handlebars.HelperOptions;

const registered = 50;

/**
 * Gives Handlebars the engine's own helper functions, so that both sides compute the same: those that the templates call,
 * then others until fifty are registered, the ones that Handlebars brings included.
 */
export function registerHelpers(handlebars: Environment, templates: readonly string[], context: HelperContext): void {
  const isCalled = ({ name }: HelperRow): boolean => templates.some((template) => template.includes(name));
  const rows = [...helperTable.values()].toSorted((a, b) => Number(isCalled(b)) - Number(isCalled(a)));
  handlebars.registerHelper("if", conditional(context, false));
  handlebars.registerHelper("unless", conditional(context, true));
  for (const row of rows) {
    if (row.name === "if" || row.name === "unless") continue;
    if (Object.keys(handlebars.helpers).length >= registered) return;
    handlebars.registerHelper(row.name, adapt(row, context));
  }
}

/** Written to cost as little as it can: what is slow here would flatter the engine. */
function adapt({ apply, acceptsMissing = false, parameters, named = [] }: HelperRow, context: HelperContext) {
  return function helper(this: unknown, ...received: unknown[]): unknown {
    const options = received.pop() as Options;
    const values = received as Value[];
    let isMissing = toUndefined(values);
    if (named.length > 0) {
      const hash = options.hash as Record<string, Value | null>;
      while (values.length < parameters.length) values.push(undefined);
      for (const { name } of named) {
        if (name in hash && (hash[name] ?? undefined) === undefined) isMissing = true;
        values.push(hash[name] ?? undefined);
      }
    }
    const result = isMissing && !acceptsMissing ? undefined : apply(context, ...values);
    if (!("fn" in options)) return result;
    return isTruthy(result) ? options.fn(this) : options.inverse(this);
  };
}

function toUndefined(values: Value[]): boolean {
  let isMissing = false;
  for (let place = 0; place < values.length; place++) {
    if (values[place] !== undefined && values[place] !== null) continue;
    values[place] = undefined;
    isMissing = true;
  }
  return isMissing;
}

/** `if` and `unless`: stock with one argument, ours with operators. */
function conditional(context: HelperContext, isNegated: boolean) {
  const row = helperTable.get("if");
  return function helper(this: unknown, ...received: unknown[]): unknown {
    const options = received.pop() as Options;
    const values = received as Value[];
    const isMissing = toUndefined(values);
    const result = values.length === 1 ? isTruthy(values[0]) : isMissing ? undefined : row?.apply(context, ...values);
    const holds = (result === true) !== isNegated;
    if ("fn" in options) return holds ? options.fn(this) : options.inverse(this);
    return result === undefined ? undefined : holds;
  };
}
