import { and, not, or, type Ternary } from "../../expression/values/index.ts";
import type { Formula, Leaf } from "./formula.ts";

/** The truth of a formula while its leaves have these. */
export function evaluateFormula(formula: Formula, truths: ReadonlyMap<Leaf, Ternary>): Ternary {
  switch (formula.kind) {
    case "leaf":
      return truths.get(formula);
    case "constant":
      return formula.value;
    case "not":
      return not(evaluateFormula(formula.item, truths));
    case "among":
      return formula.truths.includes(evaluateFormula(formula.item, truths));
    case "choose": {
      const test = evaluateFormula(formula.test, truths);
      if (test === undefined) return undefined;
      return evaluateFormula(test ? formula.body : formula.otherwise, truths);
    }
    default: {
      const combine = formula.kind === "and" ? and : or;
      let result: Ternary = formula.kind === "and";
      for (const item of formula.items) result = combine(result, evaluateFormula(item, truths));
      return result;
    }
  }
}
