import type { Expression, ReferenceExpression } from "../../../../model/expression.ts";
import { readOptions } from "../../references/types/field-type.ts";
import type { RuleBlock, RuleContext } from "../../rule.ts";
import { onlyPart } from "../formula/only-part.ts";
import { toStatePath } from "../formula/read-path.ts";

/** A choice that a value is read from, with what it gives for each of its options. */
export interface GivenByChoice {
  readonly choice: RuleBlock;
  readonly reference: ReferenceExpression;
  readonly field: "option_key" | "option_value";
  readonly given: readonly { readonly option: string; readonly value: string }[];
}

/** The choices that a template hands on as they are; undefined where it may give anything else. */
export function givenByChoices(
  template: Expression,
  context: Pick<RuleContext, "byKey">,
): readonly GivenByChoice[] | undefined {
  const only = onlyPart(template);
  if (only.kind === "choice") {
    const branches = [only.body, only.otherwise].map((branch) => givenByChoices(branch, context));
    const [body, otherwise] = branches;
    return body && otherwise ? [...body, ...otherwise] : undefined;
  }
  const state = only.kind === "reference" && only.origin === "root" ? toStatePath(only.path) : undefined;
  const choice = state && context.byKey.get(state.key);
  const isChoice = choice?.type === "radio" || choice?.type === "dropdown";
  if (only.kind !== "reference" || !state || !isChoice || only.path.length !== 4) return undefined;
  const options = readOptions(choice.block);
  const { field } = state;
  if (!options || (field !== "option_key" && field !== "option_value")) return undefined;
  const given = options.map(({ key, value }) => ({ option: key, value: field === "option_key" ? key : value }));
  return [{ choice, reference: only, field, given }];
}
