import type { Json } from "../../../../model/json.ts";
import { isObject } from "../../../find-blocks.ts";
import { type JsonSchema, schemas } from "../../../generated/schemas.js";
import type { RuleContext } from "../../rule.ts";

const known = new WeakMap<RuleContext, ReadonlySet<string>>();

/** The texts that a condition or a payee of this module may be about: statuses, relationships, options. */
export function knownTexts(context: RuleContext): ReadonlySet<string> {
  const earlier = known.get(context);
  if (earlier) return earlier;
  const texts = new Set([...publishedTexts(), ...context.blocks.flatMap(({ block }) => optionKeys(block["options"]))]);
  known.set(context, texts);
  return texts;
}

// What a payee, a helper or a condition may be told, besides the values of fields.
const others = [
  ..."policyholder beneficiary eft yes no true false".split(" "),
  ..."day days week weeks month months year years".split(" "),
];

function publishedTexts(): readonly string[] {
  const { claim, policy, policyholder, beneficiary } = schemas;
  return [claim, policy, policyholder, beneficiary].flatMap(enumeratedIn).concat(others);
}

function enumeratedIn({ properties = {} }: JsonSchema): readonly string[] {
  return Object.values(properties).flatMap((property) => {
    const values = property["enum"];
    return Array.isArray(values) ? values.filter((value): value is string => typeof value === "string") : [];
  });
}

function optionKeys(options: Json | undefined): readonly string[] {
  if (!Array.isArray(options)) return [];
  return options.flatMap((option: Json) =>
    isObject(option) && typeof option["key"] === "string" ? [option["key"]] : [],
  );
}
