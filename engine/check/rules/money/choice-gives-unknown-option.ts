import { toPointer } from "../../../diagnostics/pointer.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { canBeUsedWith } from "./gate/can-be-used-with.ts";
import { enumOptions, type EnumOptions } from "./tables/enum-options.ts";
import { fulfillmentDataOf } from "./tables/fulfillment-parameters.ts";
import { givenByChoices, type GivenByChoice } from "./tables/given-options.ts";

/** What people choose is handed on to a parameter that does not know it: another key, or a label. */
export const choiceGivesUnknownOption: Rule = { name: "choice-gives-unknown-option", check };

function check(context: RuleContext): readonly Finding[] {
  return context.disbursements.flatMap((block): readonly Finding[] => {
    const found = fulfillmentDataOf(block, context);
    if (!found) return [];
    return Object.entries(found.parameters).flatMap(([name, parameter]): readonly Finding[] => {
      const options = enumOptions(parameter);
      const pointer = `/fulfillment_data${toPointer([name])}`;
      const template = block.templates.get(pointer);
      const choices = (template && givenByChoices(template, context)) ?? [];
      if (!options) return [];
      for (const choice of choices) {
        const unknown = findUnknown(choice, options, block, context);
        if (unknown === undefined) continue;
        const related = [{ message: `"${name}" is declared here`, pointer: found.declared + toPointer([name]) }];
        return [{ ...toFinding(choice, unknown, name, options, block.blockPointer + pointer), related }];
      }
      return [];
    });
  });
}

function findUnknown(
  { given, reference }: GivenByChoice,
  options: EnumOptions,
  block: RuleBlock,
  context: RuleContext,
): string | undefined {
  return given.find(
    ({ option, value }) => options.keyOf(value) === undefined && canBeUsedWith(option, reference, block, context),
  )?.value;
}

function toFinding(
  { choice, reference, field, given }: GivenByChoice,
  value: string,
  parameter: string,
  options: EnumOptions,
  pointer: string,
): Finding {
  const params = { block: choice.key, value, parameter, allowed: options.keys.join(", ") };
  const isLabel = field === "option_value" && given.every(({ option }) => options.keyOf(option) !== undefined);
  const newText = reference.text.replace(/option_value(?=\]?$)/, "option_key");
  const edits = [{ pointer, inside: reference.span, newText }];
  const fixes = isLabel ? [{ title: "Read the key of the option", safe: true, edits }] : [];
  return { code: "CB2336", params, pointer, inside: reference.span, fixes };
}
