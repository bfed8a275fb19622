/** The public file of this folder. */
export {
  type CompiledCondition,
  compileCondition,
  type ConditionOptions,
  type DecidedCondition,
} from "./compile-condition.ts";
export { compileExpression, type CompileOptions } from "./compile/compile-expression.ts";
export { type CompiledTemplate, compileTemplate, type RenderedTemplate } from "./compile-template.ts";
export { combineTruths, negateTruth } from "./condition-tree/combine-truths.ts";
export { leafExpression, leavesOf } from "./condition-tree/leaf.ts";
export { toConditionTree } from "./condition-tree/to-condition-tree.ts";
export type { ExtraHelpers } from "./extra-helpers.ts";
export { type EvaluationOptions, makeFrame } from "./frame.ts";
export { helperNames, helperTable } from "./helpers/index.ts";
export { limits } from "./limits.ts";
export { type NamedConditions, parseCondition, parseLogic } from "./logic/parse-condition.ts";
export { printExpression } from "./print-expression.ts";
export { findReferences } from "./references.ts";
export { type ParseOptions, type ParseResult, parseTemplate } from "./template/parse-template.ts";
