import type { Span } from "../../../../model/source.ts";
import type { Finding } from "../../../finding.ts";
import type { RuleBlock, RuleContext } from "../../rule.ts";
import { canBeUsedWith } from "../gate/can-be-used-with.ts";
import { givenByChoices } from "../tables/given-options.ts";

/** A choice whose options are meant as names of a table, and one of them is none. */
export interface UnknownChoice {
  readonly name: string;
  readonly inside: Span;
  readonly choice: RuleBlock;
}

/** Where none of the options is meant as a name of the table its keys are of another kind, and what they stand for is not known. */
export function findUnknownChoice(
  block: RuleBlock,
  property: string,
  isName: (written: string) => boolean,
  context: RuleContext,
): UnknownChoice | undefined {
  const template = block.templates.get(property);
  for (const { choice, reference, field, given } of (template && givenByChoices(template, context)) ?? []) {
    const unknown = given.filter(({ value }) => value !== "" && !isName(value));
    if (field !== "option_key" || !given.some(({ value }) => isMeantAsName(value, isName))) continue;
    const usable = unknown.find(({ option }) => canBeUsedWith(option, reference, block, context));
    if (usable) return { name: usable.value, inside: reference.span, choice };
  }
  return undefined;
}

/** A name of the table, or one in other letters: `FNB`, `Standard Bank`. */
function isMeantAsName(key: string, isName: (written: string) => boolean): boolean {
  return (
    key === "" ||
    isName(key) ||
    isName(
      key
        .trim()
        .toLowerCase()
        .replaceAll(/[\s-]+/g, "_"),
    )
  );
}

export function placeOfChoice({ inside, choice }: UnknownChoice): Pick<Finding, "inside" | "related"> {
  const related = [{ message: `the options of "${choice.key}" are here`, pointer: `${choice.blockPointer}/options` }];
  return { inside, related };
}
