import { findNearestName } from "../../../diagnostics/nearest-name.ts";
import { toPointer } from "../../../diagnostics/pointer.ts";
import type { Finding } from "../../finding.ts";
import { enumOptions } from "../money/tables/enum-options.ts";
import { type FulfillmentData, fulfillmentDataOf } from "../money/tables/fulfillment-parameters.ts";
import { givenByChoices } from "../money/tables/given-options.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";

/** An option of a fulfillment that no choice on the form leads to. */
export const unreachableOption: Rule = { name: "unreachable-option", check };

interface Use {
  readonly block: RuleBlock;
  readonly data: FulfillmentData;
}

function check(context: RuleContext): readonly Finding[] {
  const uses = new Map<string, Use[]>();
  for (const block of context.blocks) {
    const data = fulfillmentDataOf(block, context);
    const ofType = data && uses.get(data.type);
    if (ofType) ofType.push({ block, data });
    else if (data) uses.set(data.type, [{ block, data }]);
  }
  return [...uses.values()].flatMap((ofType) => {
    const [first] = ofType;
    return first ? Object.keys(first.data.parameters).flatMap((name) => findUnreached(name, ofType, context)) : [];
  });
}

function findUnreached(name: string, uses: readonly Use[], context: RuleContext): readonly Finding[] {
  const [first] = uses;
  const options = first && enumOptions(first.data.parameters[name]);
  const property = `/fulfillment_data${toPointer([name])}`;
  const given = uses.map(({ block: { templates } }) => {
    const template = templates.get(property);
    return template && givenByChoices(template, context);
  });
  // A block that gives always the same, or what may be anything, says nothing about the others.
  if (!options || given.includes(undefined)) return [];
  const choices = given.flatMap((found) => found ?? []);
  const values = choices.flatMap((choice) => choice.given.map(({ value }) => value));
  const reached = new Set(values.map((value) => options.keyOf(value)));
  const left = options.keys.filter((key) => !reached.has(key));
  // Where nothing fits, the choice is the mistake; a value that is unknown may be a misspelling of the one that is left over.
  if (left.length === options.keys.length) return [];
  if (values.some((value) => options.keyOf(value) === undefined && findNearestName(value, left))) return [];
  const related = choices.map(({ choice }) => ({
    message: `"${choice.key}" does not offer it`,
    pointer: `${choice.blockPointer}/options`,
  }));
  return left.map((key) => ({
    code: "CB2410",
    params: { option: key, parameter: name },
    pointer: first.data.declared + toPointer([name, "valueOptions", key]),
    part: "key",
    related,
  }));
}
