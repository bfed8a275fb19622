import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { blockKeys } from "./fields/block-keys.ts";
import { toStatePath } from "./fields/state-fields.ts";
import { placeOfReference } from "./reading/place.ts";
import { anyItem } from "./reading/path-scope.ts";
import { readExpressions } from "./reading/read-expressions.ts";
import { renameStep } from "./reading/rename-step.ts";

/** The state of a block that the module does not have is never there. */
export const unknownBlockReference: Rule = { name: "unknown-block-reference", check };

function check(context: RuleContext): readonly Finding[] {
  const keys = blockKeys(context);
  return readExpressions(context).ofStates.flatMap(({ path, reference, placed }) => {
    const state = toStatePath(path, context);
    if (!state || state.key === anyItem || keys.mayBe(state.key)) return [];
    const nearest = keys.nearest(state.key);
    const params = { key: state.key, ...(nearest !== undefined && { nearest }) };
    const fixes = renameStep({ reference, placed }, state.key, nearest, context);
    return [{ code: "CB2103", params, ...placeOfReference(reference, placed, context), fixes }];
  });
}
