import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { stateFields, toStatePath } from "./fields/state-fields.ts";
import { oncePerPath } from "./reading/once-per-path.ts";
import { placeOfReference } from "./reading/place.ts";
import { readExpressions } from "./reading/read-expressions.ts";

/**
 * Defaults are resolved once, when the claim is opened, in the order of the blocks: what another block holds is known
 * only when that block stands before and has a default itself.
 */
export const defaultReadsLaterState: Rule = { name: "default-reads-later-state", check };

function check(context: RuleContext): readonly Finding[] {
  const inDefaults = readExpressions(context).references.filter(({ placed }) => placed.property === "/default_value");
  if (inDefaults.length === 0) return [];
  const order = new Map(context.blocks.map((block, index) => [block, index]));
  return oncePerPath(inDefaults).flatMap(({ path, reference, placed }) => {
    const { block } = placed;
    const state = toStatePath(path, context);
    const [field = ""] = state?.fields ?? [];
    if (!block || !state?.block || !Object.hasOwn(stateFields(state.block.type) ?? {}, field)) return [];
    const reason = whyUnknown(block, state.block, order);
    if (reason === undefined) return [];
    const params = { block: block.key, read: state.key, reason };
    return [{ code: "CB2116", params, ...placeOfReference(reference, placed, context) }];
  });
}

function whyUnknown(block: RuleBlock, read: RuleBlock, order: ReadonlyMap<RuleBlock, number>): string | undefined {
  if (read === block) return "is the block itself";
  if ((order.get(read) ?? 0) > (order.get(block) ?? 0)) return "comes after it";
  const value = read.block["default_value"];
  return value === undefined || value === "" || value === null ? "has no default itself" : undefined;
}
