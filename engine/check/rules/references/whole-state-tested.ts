import { isDisbursement } from "../../../model/block-kinds.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { isWholeState, ownFieldNames, toStatePath } from "./fields/state-fields.ts";
import { oncePerPath } from "./reading/once-per-path.ts";
import { placeOfReference } from "./reading/place.ts";
import { readExpressions } from "./reading/read-expressions.ts";

/** The whole state of an input is asked for, which stays there when its value is taken back. */
export const wholeStateTested: Rule = { name: "whole-state-tested", check };

function check(context: RuleContext): readonly Finding[] {
  const tested = readExpressions(context).references.filter(
    ({ path, use: { kind } }) => (kind === "tested" || kind === "asked") && isWholeState(path),
  );
  return oncePerPath(tested).flatMap(({ path, reference, placed, use }) => {
    const state = toStatePath(path, context);
    // That a request has a state says that it was made.
    if (!state?.block || isDisbursement(state.block.type)) return [];
    const { key, type } = state.block;
    // As a yes or no, the state of a box is a missing field.
    if (type === "checkbox" && use.kind === "tested") return [];
    const [field] = ownFieldNames(type);
    if (field === undefined) return [];
    const place = placeOfReference(reference, placed, context);
    const end = place.inside?.end ?? reference.text.length;
    const edit = { pointer: place.pointer, inside: { start: end, end }, newText: `.${field}` };
    const isPlain = reference.text.endsWith(`.${key}`);
    const fixes = isPlain ? [{ title: `Ask for .${field}`, safe: false, edits: [edit] }] : [];
    return [{ code: "CB2124", params: { block: key, field }, ...place, fixes }];
  });
}
