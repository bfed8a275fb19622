import type { Span } from "../../../../model/source.ts";
import type { Finding } from "../../../finding.ts";
import type { RuleBlock, RuleContext } from "../../rule.ts";
import { canBeUsedWith } from "../gate/can-be-used-with.ts";
import { givenByChoices } from "../tables/given-options.ts";

/** A choice of which some options are names of a table and one is not. */
export interface UnknownChoice {
  readonly name: string;
  readonly inside: Span;
  readonly choice: RuleBlock;
}

/** Where none of the options is in the table its keys are of another kind, and what they stand for is not known. */
export function findUnknownChoice(
  block: RuleBlock,
  property: string,
  isName: (written: string) => boolean,
  context: RuleContext,
): UnknownChoice | undefined {
  const template = block.templates.get(property);
  for (const { choice, reference, field, given } of (template && givenByChoices(template, context)) ?? []) {
    const unknown = given.filter(({ value }) => value !== "" && !isName(value));
    if (field !== "option_key" || unknown.length === given.length) continue;
    const usable = unknown.find(({ option }) => canBeUsedWith(option, reference, block, context));
    if (usable) return { name: usable.value, inside: reference.span, choice };
  }
  return undefined;
}

export function placeOfChoice({ inside, choice }: UnknownChoice): Pick<Finding, "inside" | "related"> {
  const related = [{ message: `the options of "${choice.key}" are here`, pointer: `${choice.blockPointer}/options` }];
  return { inside, related };
}
