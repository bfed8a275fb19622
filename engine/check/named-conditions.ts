import { toPointer } from "../diagnostics/pointer.ts";
import { parseCondition } from "../expression/index.ts";
import type { Expression, ExpressionError } from "../model/expression.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { isObject } from "./find-blocks.ts";
import { atExpression, type Finding } from "./finding.ts";

/** The module's named conditions, and the one way to parse a condition that may use them. */
export interface NamedConditions {
  readonly findings: readonly Finding[];
  /** Those that could be parsed, by name. */
  readonly expressions: ReadonlyMap<string, Expression>;
  /** Without an expression the condition cannot be used, also when the mistake is in a named one that it uses. */
  parse(condition: Json): { readonly expression?: Expression; readonly errors: readonly ExpressionError[] };
}

/**
 * Parses `conditions: {name: condition}`. A mistake in a named condition is reported once, at its definition; blocks that
 * use it have no usable condition but no second diagnostic.
 */
export function readNamedConditions(section: Json | undefined): NamedConditions {
  const named: JsonObject = isObject(section) ? section : {};
  const cycles = new Set<string>();
  const expressions = new Map<string, Expression>();
  const findings = Object.entries(named).flatMap(([name, condition]) => {
    const { expression, errors } = parseCondition(condition, named);
    if (expression && errors.length === 0) expressions.set(name, expression);
    return errors
      .filter((error) => !isSaidBySchema(error) && (error.within === undefined || error.within === name))
      .filter((error) => error.code !== "CB2202" || isNewCycle(error, cycles))
      .map((error) => atExpression(error, toPointer(["conditions", name])));
  });
  return {
    findings,
    expressions,
    parse(condition) {
      const { expression, errors } = parseCondition(condition, named);
      const own = errors.filter((error) => !isSaidBySchema(error) && error.within === undefined);
      return { errors: own, ...(errors.length === 0 && expression && { expression }) };
    },
  };
}

/** A condition that as a whole is neither a text nor one operation breaks its schema, which says what it must be. */
function isSaidBySchema({ code, pointer = "" }: ExpressionError): boolean {
  return pointer === "" && (code === "CB3023" || code === "CB3025");
}

// Every condition of a cycle finds it; one report is enough.
function isNewCycle(error: ExpressionError, cycles: Set<string>): boolean {
  const cycle = String(error.params["conditions"]);
  if (cycles.has(cycle)) return false;
  cycles.add(cycle);
  return true;
}
