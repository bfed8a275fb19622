/** One template on its own: compiled once, printed for any number of scopes. */
import type { ExpressionError, Reference, Value } from "../model/expression.ts";
import { compileExpression } from "./compile/compile-expression.ts";
import { type ExtraHelpers, withExtraHelpers } from "./extra-helpers.ts";
import { type EvaluationOptions, makeFrame } from "./frame.ts";
import { parseTemplate } from "./template/parse-template.ts";

export interface RenderedTemplate {
  /** What Handlebars prints. */
  readonly text: string;
  /** The typed reading: raw for a single mustache, undefined while a part is missing. */
  readonly value: Value;
  readonly missing: readonly string[];
}

export interface CompiledTemplate {
  readonly references: readonly Reference[];
  /** With any, everything renders as nothing. */
  readonly errors: readonly ExpressionError[];
  readonly render: (scope: unknown, options?: EvaluationOptions) => RenderedTemplate;
}

export function compileTemplate(text: string, options: { readonly helpers?: ExtraHelpers } = {}): CompiledTemplate {
  const helpers = withExtraHelpers(options.helpers);
  const { expression, errors } = parseTemplate(text, { helpers });
  if (!expression) return { references: [], errors, render: () => ({ text: "", value: undefined, missing: [] }) };
  const compiled = compileExpression(expression, { helpers });
  return {
    references: compiled.references,
    errors,
    render(scope, evaluation) {
      const frame = makeFrame(scope, evaluation);
      const printed = compiled.text(frame);
      const missing: string[] = [];
      frame.missing = missing;
      return { text: printed, value: compiled.value(frame), missing };
    },
  };
}
