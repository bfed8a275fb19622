import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { isWholeState, ownFieldNames, toStatePath } from "./fields/state-fields.ts";
import { oncePerPath } from "./reading/once-per-path.ts";
import { placeOfReference } from "./reading/place.ts";
import { readExpressions } from "./reading/read-expressions.ts";
import type { Use } from "./reading/use.ts";

/** A whole block state where a value of it is wanted; as a yes or no, that of a box is always yes. */
export const missingStateField: Rule = { name: "missing-state-field", check };

function check(context: RuleContext): readonly Finding[] {
  const wanting = readExpressions(context).references.filter(
    ({ path, use }) => isWholeState(path) && (wantsValue(use) || use.kind === "tested"),
  );
  return oncePerPath(wanting).flatMap(({ path, reference, placed, use }) => {
    const state = toStatePath(path, context);
    if (!state?.block) return [];
    const { key, type } = state.block;
    if (!wantsValue(use) && type !== "checkbox") return [];
    const [first, ...others] = ownFieldNames(type);
    if (first === undefined) return [];
    const place = placeOfReference(reference, placed, context);
    const params = { block: key, field: first };
    const end = place.inside?.end ?? reference.text.length;
    const edit = { pointer: place.pointer, inside: { start: end, end }, newText: `.${first}` };
    const isPlain = reference.text.endsWith(`.${key}`);
    const fixes = isPlain ? [{ title: `Read .${first}`, safe: others.length === 0, edits: [edit] }] : [];
    return [{ code: "CB2102", params, ...place, fixes }];
  });
}

function wantsValue({ kind }: Use): boolean {
  return kind === "printed" || kind === "compared" || kind === "ordered" || kind === "argument";
}
