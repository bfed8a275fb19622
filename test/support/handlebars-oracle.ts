/** Stock Handlebars with our helpers: what the text reading of every template is compared with. */
import Handlebars from "handlebars";
import type { HelperContext, HelperRow, Value } from "../../engine/model/expression.ts";
import { isTruthy } from "../../engine/expression/values/index.ts";

export interface Oracle {
  compile(template: string): (scope: unknown) => string;
}

interface OracleOptions {
  readonly now?: number;
  /** Adjacent outputs joined as text: the one declared difference that a template cannot avoid. */
  readonly joinsText?: boolean;
}

type Options = Handlebars.HelperOptions;

export function makeOracle(
  helpers: ReadonlyMap<string, HelperRow>,
  { now, joinsText = true }: OracleOptions = {},
): Oracle {
  const handlebars = Handlebars.create();
  if (joinsText) joinAsText(handlebars);
  const context: HelperContext = { now, zone: "UTC", locale: "en", currency: undefined, notes: null };
  for (const row of helpers.values()) handlebars.registerHelper(row.name, adapt(row, context));
  const rowOf = (name: string): HelperRow | undefined => helpers.get(name);
  handlebars.registerHelper("if", conditional(rowOf("if"), context, false));
  handlebars.registerHelper("unless", conditional(rowOf("if"), context, true));
  handlebars.registerHelper("raw", function raw(this: unknown, options: Options) {
    return options.fn(this);
  });
  return {
    compile(template) {
      return handlebars.compile(template, { noEscape: true });
    },
  };
}

/** Calls a row as the contract of `HelperRow` says, and chooses a branch when it is used as a block. */
function adapt(row: HelperRow, context: HelperContext) {
  return function helper(this: unknown, ...received: unknown[]): unknown {
    const options = received.pop() as Options;
    const result = applyRow(row, context, received as Value[], options.hash as Record<string, Value>);
    return "fn" in options ? branch(this, isTruthy(result), options) : result;
  };
}

function applyRow(row: HelperRow, context: HelperContext, given: readonly Value[], hash: Record<string, Value>): Value {
  const positional = given.map((value) => value ?? undefined);
  const written = [...positional, ...Object.values(hash).map((value) => value ?? undefined)];
  if (!row.acceptsMissing && written.includes(undefined)) return undefined;
  const isVariadic = row.parameters.at(-1)?.variadic === true;
  const named = isVariadic ? [] : (row.named ?? []).map(({ name }) => hash[name] ?? undefined);
  const padding =
    named.length > 0 ? Array.from({ length: row.parameters.length - positional.length }, () => undefined) : [];
  return row.apply(context, ...positional, ...padding, ...named);
}

/** With one argument as in stock Handlebars; with operators as `if` of our table. */
function conditional(row: HelperRow | undefined, context: HelperContext, isNegated: boolean) {
  return function helper(this: unknown, ...received: unknown[]): unknown {
    const options = received.pop() as Options;
    const values = received as Value[];
    const [first] = values;
    const isBlock = "fn" in options;
    if (values.length === 1) {
      const includesZero = options.hash["includeZero"] === true && first === 0;
      const holds = (includesZero || isTruthy(first ?? undefined)) !== isNegated;
      return isBlock ? branch(this, holds, options) : (first ?? undefined) === undefined ? undefined : holds;
    }
    const result = row ? applyRow(row, context, values, {}) : undefined;
    if (isBlock) return branch(this, (result === true) !== isNegated, options);
    return typeof result === "boolean" ? result !== isNegated : result;
  };
}

function branch(self: unknown, holds: boolean, options: Options): unknown {
  return holds ? options.fn(self) : options.inverse(self);
}

/** Stock Handlebars adds the values of adjacent outputs, so that 1 and 2 print 3. Here each becomes a text first. */
function joinAsText(handlebars: typeof Handlebars): void {
  const registry = handlebars as unknown as { JavaScriptCompiler: new () => Record<string, unknown> };
  const Stock = registry.JavaScriptCompiler;
  class TextCompiler extends Stock {}
  const stockAppend = Stock.prototype["append"] as (this: unknown) => void;
  const prototype = TextCompiler.prototype as Record<string, unknown>;
  prototype["compiler"] = TextCompiler;
  prototype["append"] = function append(this: {
    isInline(): boolean;
    replaceStack(replace: (value: string) => unknown[]): void;
    pushStackLiteral(item: unknown): void;
    popStack(): unknown;
    push(item: unknown): void;
  }): void {
    if (!this.isInline()) this.push(this.popStack());
    // A decimal refuses to be added to a text, and would print an exponent.
    this.replaceStack((value) => [" != null ? ", value, ".cmp ? ", value, ".toFixed() : String(", value, ') : ""']);
    stockAppend.call(this);
  };
  registry.JavaScriptCompiler = TextCompiler;
}
