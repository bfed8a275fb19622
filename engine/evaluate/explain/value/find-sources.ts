import type { CompiledExpression } from "../../../model/expression.ts";
import { blockKeyOf } from "../../../model/state-path.ts";
import { savedState } from "../../block-state.ts";
import type { ExplainView } from "../explain-view.ts";
import type { ValueSource } from "../explanation.ts";
import { readReferences } from "./read-references.ts";

/** Every field behind a value: what is there, who keeps it, and what people should know before they rely on it. */
export function findSources({ references }: CompiledExpression, view: ExplainView): readonly ValueSource[] {
  const { module, state } = view;
  return readReferences(references, view).map((read) => {
    const path = read.path.split(".");
    const block = module.byKey.get(blockKeyOf(path) ?? "");
    const saved = block && savedState(state.claim, block.key);
    return {
      ...read,
      origin: path[1] === "block_states" ? "form" : path[1] === "policy" ? "policy" : "claim",
      ...(block && { block: block.key }),
      ...(saved?.defaulted === true && { defaulted: true as const }),
      ...(block && saved && state.visible[block.index] !== true && { hidden: true as const }),
    };
  });
}
