/** One condition on its own: compiled once, decided for any number of scopes. */
import type { ExpressionError, Reference, Truth } from "../model/expression.ts";
import type { Json } from "../model/json.ts";
import { compileExpression } from "./compile/compile-expression.ts";
import { type ExtraHelpers, withExtraHelpers } from "./extra-helpers.ts";
import { type EvaluationOptions, makeFrame } from "./frame.ts";
import { type NamedConditions, parseCondition } from "./logic/parse-condition.ts";

export interface DecidedCondition {
  readonly truth: Truth;
  /** What has to be known before the condition can be; empty when it is. */
  readonly missing: readonly string[];
}

export interface CompiledCondition {
  readonly references: readonly Reference[];
  /** With any, the condition is always `error`. */
  readonly errors: readonly ExpressionError[];
  readonly evaluate: (scope: unknown, options?: EvaluationOptions) => DecidedCondition;
}

export interface ConditionOptions {
  readonly helpers?: ExtraHelpers;
  /** What `{condition: name}` may name. */
  readonly conditions?: NamedConditions;
}

export function compileCondition(condition: Json, options: ConditionOptions = {}): CompiledCondition {
  const helpers = withExtraHelpers(options.helpers);
  const { expression, errors } = parseCondition(condition, options.conditions, { helpers });
  if (!expression) return { references: [], errors, evaluate: () => ({ truth: "error", missing: [] }) };
  const compiled = compileExpression(expression, { helpers });
  return {
    references: compiled.references,
    errors,
    evaluate(scope, evaluation) {
      const frame = makeFrame(scope, evaluation);
      const truth = compiled.truth(frame);
      if (truth === "true") return holds;
      if (truth === "false") return fails;
      // Only now is it of interest what was missing.
      const missing: string[] = [];
      compiled.truth({ ...frame, missing });
      return { truth, missing };
    },
  };
}

const holds: DecidedCondition = Object.freeze({ truth: "true", missing: Object.freeze([]) });
const fails: DecidedCondition = Object.freeze({ truth: "false", missing: Object.freeze([]) });
