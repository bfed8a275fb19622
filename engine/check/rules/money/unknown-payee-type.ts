import type { Span } from "../../../model/source.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { writtenTexts } from "./formula/written-texts.ts";
import { givenByChoices } from "./tables/given-options.ts";
import { givingOf } from "./giving.ts";

/** A payee of a kind that there is not, so that the request is refused. */
export const unknownPayeeType: Rule = { name: "unknown-payee-type", check };

const property = "/payee/type";
const payeeTypes = new Set(["policyholder", "beneficiary"]);

function check(context: RuleContext): readonly Finding[] {
  return context.disbursements.flatMap((block): readonly Finding[] => {
    if (givingOf(block) !== "money_to_payee") return [];
    const pointer = block.blockPointer + property;
    const unknown = [...unknownBranches(block), ...unknownChoices(block, context)];
    return unknown.map(({ text, inside }) => ({ code: "CB2339", params: { type: text }, pointer, inside }));
  });
}

interface UnknownType {
  readonly text: string;
  readonly inside: Span;
}

/** A type that is written out alone is held against the schema. */
function unknownBranches(block: RuleBlock): readonly UnknownType[] {
  return writtenTexts(block, property).flatMap(({ text, inside }) =>
    inside && !payeeTypes.has(text) ? [{ text, inside }] : [],
  );
}

/** Nothing that people can choose there is a type. */
function unknownChoices(block: RuleBlock, context: RuleContext): readonly UnknownType[] {
  const template = block.templates.get(property);
  return ((template && givenByChoices(template, context)) ?? []).flatMap(({ given, reference }) => {
    const [first] = given;
    if (!first || given.some(({ value }) => payeeTypes.has(value))) return [];
    return [{ text: first.value, inside: reference.span }];
  });
}
