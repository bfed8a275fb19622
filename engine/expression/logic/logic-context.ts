/** What parsing one JSON Logic condition needs to know, and where its mistakes are collected. */
import { findNearestName } from "../../diagnostics/nearest-name.ts";
import type { Expression, ExpressionError } from "../../model/expression.ts";
import type { Json } from "../../model/json.ts";

export const nowhere = { start: 0, end: 0 };

/** What `{"var": …}` starts from: the scope, an item of a list, or the two names inside `reduce`. */
export type VariableScope = "root" | "item" | "reduce";

export interface LogicScope {
  readonly variables: VariableScope;
  readonly pointer: string;
  readonly nesting: number;
}

export class LogicContext {
  readonly errors: ExpressionError[] = [];
  /** Puts the named condition in the place of `{"condition": name}`. */
  readonly inline: (name: Json, pointer: string) => Expression;

  constructor(inline: (name: Json, pointer: string, context: LogicContext) => Expression) {
    this.inline = (name, pointer) => inline(name, pointer, this);
  }

  /** Notes a mistake. What it answers stands in for the part, so that the rest is checked too. */
  refuse(code: string, pointer: string, params: ExpressionError["params"] = {}): Expression {
    this.errors.push({ code, params, span: nowhere, pointer });
    return { kind: "literal", value: undefined, span: nowhere };
  }

  withNearest(
    params: ExpressionError["params"],
    name: string,
    candidates: Iterable<string>,
  ): ExpressionError["params"] {
    const nearest = findNearestName(name, candidates);
    return nearest === undefined ? params : { ...params, nearest };
  }
}

export function below(scope: LogicScope, part: string | number): LogicScope {
  const escaped = String(part).replaceAll("~", "~0").replaceAll("/", "~1");
  return { ...scope, pointer: `${scope.pointer}/${escaped}`, nesting: scope.nesting + 1 };
}
