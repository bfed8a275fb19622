import type { Finding } from "../../finding.ts";
import { toStatePath } from "../references/fields/state-fields.ts";
import { type Equality, readEqualities } from "../references/reading/read-equalities.ts";
import { type Option, readOptions } from "../references/types/field-type.ts";
import type { RuleBlock, RuleContext } from "../rule.ts";

/** The key or the label of a chosen option, compared with a written text. */
export interface OptionComparison {
  readonly equality: Equality;
  readonly block: RuleBlock;
  readonly field: "option_key" | "option_value";
  readonly options: readonly Option[];
  readonly text: string;
  readonly place: Pick<Finding, "pointer" | "inside">;
}

const known = new WeakMap<RuleContext, readonly OptionComparison[]>();

/** Only of choices whose options are all written in the module. */
export function findOptionComparisons(context: RuleContext): readonly OptionComparison[] {
  const comparisons = known.get(context) ?? findAll(context);
  known.set(context, comparisons);
  return comparisons;
}

function findAll(context: RuleContext): readonly OptionComparison[] {
  return readEqualities(context).flatMap((equality): readonly OptionComparison[] => {
    const { path, value, place } = equality;
    const state = toStatePath(path, context);
    const [field, ...rest] = state?.fields ?? [];
    if (!state?.block || rest.length > 0 || typeof value !== "string") return [];
    if (field !== "option_key" && field !== "option_value") return [];
    const { block } = state;
    const options = block.type === "radio" || block.type === "dropdown" ? readOptions(block.block) : undefined;
    return options ? [{ equality, block, field, options, text: value, place }] : [];
  });
}
