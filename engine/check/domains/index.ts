/** The public file of this folder: which truths a condition may have over the values that it reads. */
export { type ConditionReader, conditionReader, type ReadCondition } from "./condition-reader.ts";
export { decide } from "./decide.ts";
export { expressionKey } from "./expression-key.ts";
export { type Formula, leavesOf, partsOfFormula } from "./formula.ts";
export { findKnownValues, type KnownValues, nothingKnown } from "./known-values.ts";
export type { Outcomes } from "./outcomes.ts";
export { printsSeveralAnswers } from "./prints-answers.ts";
export { textTruth } from "./text-truth.ts";
export { testFormula, toFormula } from "./to-formula.ts";
