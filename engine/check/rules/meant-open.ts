import type { Expression } from "../../model/expression.ts";

type WrittenText = Expression & { readonly kind: "literal"; readonly value: string };

/** A written text that is a path of the claim: `'claim.policy.start_date'`. */
export function isPathAsText(expression: Expression): expression is WrittenText {
  return isText(expression) && /^claim(?:\.(?:\w+|\[\w+\]))+$/.test(expression.value);
}

/** A written text that is a template, which only a template can be. */
export function isTemplateAsText(expression: Expression): expression is WrittenText {
  return isText(expression) && expression.value.includes("{{");
}

/** Something that stays the same for every claim, although its author meant it to be read from the claim. */
export function isMeantOpen(expression: Expression): boolean {
  return isPathAsText(expression) || isTemplateAsText(expression);
}

function isText(expression: Expression): expression is WrittenText {
  return expression.kind === "literal" && typeof expression.value === "string";
}
