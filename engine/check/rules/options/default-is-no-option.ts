import { findNearestName } from "../../../diagnostics/nearest-name.ts";
import type { Expression } from "../../../model/expression.ts";
import type { Span } from "../../../model/source.ts";
import type { Finding } from "../../finding.ts";
import { wholeText } from "../references/reading/place.ts";
import { type Option, readOptions } from "../references/types/field-type.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";

/** The default of a choice is the key of one of its options. */
export const defaultIsNoOption: Rule = { name: "default-is-no-option", check };

function check({ blocks }: RuleContext): readonly Finding[] {
  return blocks.flatMap((block) => {
    const options = block.type === "radio" || block.type === "dropdown" ? readOptions(block.block) : undefined;
    return options ? writtenDefaults(block).flatMap((written) => findMistake(written, block, options)) : [];
  });
}

interface WrittenDefault {
  readonly text: string;
  /** Inside a template that chooses between texts. */
  readonly inside?: Span;
}

function writtenDefaults({ block, templates }: RuleBlock): readonly WrittenDefault[] {
  const value = block["default_value"];
  const template = templates.get("/default_value");
  if (template) return textsOf(template);
  return typeof value === "string" && !value.includes("{{") ? [{ text: value }] : [];
}

/** The texts that a template may be as a whole; none where they are put together from parts. */
function textsOf(expression: Expression): readonly WrittenDefault[] {
  if (expression.kind === "choice") return [...textsOf(expression.body), ...textsOf(expression.otherwise)];
  if (expression.kind !== "literal" || typeof expression.value !== "string") return [];
  return [{ text: expression.value, inside: expression.span }];
}

function findMistake(
  { text, inside }: WrittenDefault,
  block: RuleBlock,
  options: readonly Option[],
): readonly Finding[] {
  const keys = options.map(({ key }) => key);
  // Blanks around a text that a template gives may be there for its layout.
  if (text.trim() === "" || keys.includes(text) || (inside && keys.includes(text.trim()))) return [];
  const [labelled, ...others] = options.filter(({ value }) => value === text.trim());
  const nearest = labelled ? (others.length === 0 ? labelled.key : undefined) : findNearestName(text, new Set(keys));
  const place = { pointer: `${block.blockPointer}/default_value`, ...(inside && { inside }) };
  const edit = { ...wholeText(place, text), newText: nearest ?? "" };
  return [
    {
      code: "CB2153",
      params: { block: block.key, value: text.trim(), ...(nearest !== undefined && { nearest }) },
      ...place,
      fixes: nearest === undefined ? [] : [{ title: `Write ${nearest}`, safe: false, edits: [edit] }],
    },
  ];
}
