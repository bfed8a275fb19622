import type { Reference } from "../../../../model/expression.ts";
import type { RuleContext } from "../../rule.ts";
import { startsWith, toStatePath } from "./read-path.ts";

const choices = new Set(["radio", "dropdown"]);

/** True when a field is of a block that there is not, or one that its type does not have: that is the mistake to mend first. */
export function readsUnknownState(references: readonly Reference[], { byKey }: Pick<RuleContext, "byKey">): boolean {
  return references.some(({ path }) => {
    if (!startsWith(path, "claim", "block_states")) return false;
    const state = toStatePath(path);
    const type = state && byKey.get(state.key)?.type;
    if (state === undefined || type === undefined) return true;
    if (state.field === "value") return choices.has(type);
    return state.field.startsWith("option_") && !choices.has(type);
  });
}
