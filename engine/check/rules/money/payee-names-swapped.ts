import type { ReferenceExpression } from "../../../model/expression.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { readOnlyReference, toStatePath } from "./formula/read-path.ts";
import { givingOf } from "./giving.ts";

/** A payee's first name that is read from a last name, or the other way round. */
export const payeeNamesSwapped: Rule = { name: "payee-names-swapped", check };

function check({ disbursements, byKey }: RuleContext): readonly Finding[] {
  return disbursements.flatMap((block): readonly Finding[] => {
    if (givingOf(block) !== "money_to_payee") return [];
    const first = nameAt(block, "first_name", byKey);
    const last = nameAt(block, "last_name", byKey);
    const firstIsWrong = first?.kind === "last";
    const lastIsWrong = last?.kind === "first";
    // A block's key is its author's own word, so it counts only where both names are the wrong way round.
    if (firstIsWrong && lastIsWrong) return [toFinding(block, first, last)];
    if (firstIsWrong && !first.isBlock) return [toFinding(block, first, undefined)];
    return lastIsWrong && !last.isBlock ? [toFinding(block, last, undefined)] : [];
  });
}

interface ReadName {
  readonly property: "first_name" | "last_name";
  readonly kind: "first" | "last";
  readonly isBlock: boolean;
  readonly reference: ReferenceExpression;
}

function nameAt(block: RuleBlock, property: ReadName["property"], byKey: RuleContext["byKey"]): ReadName | undefined {
  const reference = readOnlyReference(block.templates.get(`/payee/${property}`));
  if (!reference) return undefined;
  const state = toStatePath(reference.path);
  const name = state?.key ?? reference.path.at(-1) ?? "";
  const title = state && byKey.get(state.key)?.block["title"];
  const kind = kindOf(name) ?? (typeof title === "string" ? kindOf(title) : undefined);
  return kind && { property, kind, isBlock: state !== undefined, reference };
}

/** Of a field's name or a block's title; undefined for what says neither or both. */
function kindOf(words: string): ReadName["kind"] | undefined {
  const isFirst = /first[_ ]?name|forename|given[_ ]?name/i.test(words);
  const isLast = /last[_ ]?name|surname|family[_ ]?name/i.test(words);
  if (isFirst === isLast) return undefined;
  return isFirst ? "first" : "last";
}

function toFinding({ blockPointer }: RuleBlock, wrong: ReadName, other: ReadName | undefined): Finding {
  const place = ({ property, reference }: ReadName) => ({
    pointer: `${blockPointer}/payee/${property}`,
    inside: reference.span,
  });
  const words = wrong.property === "first_name" ? "first name" : "last name";
  return {
    code: "CB2305",
    params: { property: words, path: wrong.reference.text },
    ...place(wrong),
    ...(other && {
      related: [{ message: "the two names are the wrong way round", ...place(other) }],
      fixes: [
        {
          title: "Swap the two names",
          safe: false,
          edits: [
            { ...place(wrong), newText: other.reference.text },
            { ...place(other), newText: wrong.reference.text },
          ],
        },
      ],
    }),
  };
}
