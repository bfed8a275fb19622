/** A condition in any of its forms -> an expression, or the mistakes in it. Named conditions are put in their places. */
import type { Expression, ExpressionError } from "../../model/expression.ts";
import type { Json } from "../../model/json.ts";
import { limits } from "../limits.ts";
import { type ParseOptions, type ParseResult, parseTemplate } from "../template/parse-template.ts";
import { convertLogic } from "./convert-logic.ts";
import { LogicContext, nowhere } from "./logic-context.ts";

export type NamedConditions = Readonly<Record<string, Json>>;

/** One parse of one condition: which named ones it is inside of, and how many it has brought in so far. */
interface Inlining {
  readonly named: NamedConditions;
  readonly options: ParseOptions;
  readonly within: readonly string[];
  readonly budget: { left: number };
}

/**
 * A boolean, a template, a JSON Logic rule, or `{condition: name}`. `null` gives no value: who asks decides what the
 * absence of a condition means.
 */
export function parseCondition(condition: Json, named: NamedConditions = {}, options: ParseOptions = {}): ParseResult {
  const budget = { left: limits.namedConditions };
  return parseWithin(condition, { named, options, within: [], budget });
}

/** A JSON Logic rule without named conditions. */
export function parseLogic(rule: Json): ParseResult {
  return parseWithin(rule, { named: {}, options: {}, within: [], budget: { left: 0 } });
}

function parseWithin(condition: Json, inlining: Inlining): ParseResult {
  if (typeof condition === "string") return parseTemplate(condition, inlining.options);
  if (condition === null || typeof condition === "boolean") {
    return { expression: { kind: "literal", value: condition ?? undefined, span: nowhere }, errors: [] };
  }
  const context = new LogicContext((name, pointer, asking) => inline(name, pointer, asking, inlining));
  const expression = asTest(convertRule(condition, context));
  return context.errors.length === 0 ? { expression, errors: [] } : { errors: context.errors };
}

function convertRule(condition: Json, context: LogicContext): Expression {
  if (typeof condition !== "object" || Array.isArray(condition)) {
    return context.refuse("CB3025", "", { type: Array.isArray(condition) ? "a list" : "a number" });
  }
  return convertLogic(condition, { variables: "root", pointer: "", nesting: 0 }, context);
}

/** A rule is read by its truthiness; a reference that stands alone would be read as a template is. */
function asTest(expression: Expression): Expression {
  if (expression.kind === "operation") return expression;
  return { kind: "operation", operator: "!!", operands: [expression], span: nowhere, pointer: "" };
}

function inline(name: Json, pointer: string, context: LogicContext, inlining: Inlining): Expression {
  const { named, within, budget } = inlining;
  if (typeof name !== "string" || !Object.hasOwn(named, name)) {
    const text = typeof name === "string" ? name : JSON.stringify(name);
    return context.refuse("CB2110", pointer, context.withNearest({ condition: text }, text, Object.keys(named)));
  }
  if (within.includes(name)) {
    return context.refuse("CB2202", pointer, { conditions: describeCycle(within.slice(within.indexOf(name))) });
  }
  if (budget.left-- <= 0) return context.refuse("CB3015", pointer, { limit: limits.namedConditions });
  const parsed = parseWithin(named[name] ?? null, { ...inlining, within: [...within, name] });
  context.errors.push(...parsed.errors.map((error) => namingPlace(error, name)));
  const operands: readonly Expression[] = [
    { kind: "literal", value: name, span: nowhere },
    parsed.expression ?? { kind: "literal", value: undefined, span: nowhere },
  ];
  return { kind: "operation", operator: "condition", operands, span: nowhere, pointer };
}

/** The innermost named condition that an error comes from is the one whose definition has to be corrected. */
function namingPlace(error: ExpressionError, name: string): ExpressionError {
  return error.within === undefined ? { ...error, within: name } : error;
}

/** The same cycle reads the same wherever it is entered. */
function describeCycle(names: readonly string[]): string {
  const first = names.indexOf(names.toSorted()[0] ?? "");
  const cycle = [...names.slice(first), ...names.slice(0, first)];
  return [...cycle, cycle[0]].join(" -> ");
}
