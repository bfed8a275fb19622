import { parsePointer } from "../../../diagnostics/pointer.ts";
import type { Json } from "../../../model/json.ts";
import type { ConditionName } from "../../../model/module.ts";
import { isObject } from "../../find-blocks.ts";
import type { PlacedExpression, RuleBlock, RuleContext } from "../rule.ts";

/** Where the conditions of a module were written. */
export interface ConditionPlaces {
  /** The definition of a named condition. */
  readonly named: (name: string) => PlacedExpression | undefined;
  /** Absent for a condition that is only a name. */
  readonly placed: (block: RuleBlock, name: ConditionName) => PlacedExpression | undefined;
  /** Where the block has the condition, under whichever of its property names. */
  readonly pointerOf: (block: RuleBlock, name: ConditionName) => string;
}

export function findConditionPlaces({ expressions, source }: RuleContext): ConditionPlaces {
  const definitions = new Map<string, PlacedExpression>();
  const ofBlocks = new Map<RuleBlock, Map<string, PlacedExpression>>();
  for (const placed of expressions) {
    const { block, property, reading } = placed;
    if (!block) definitions.set(property, placed);
    else if (reading === "truth") {
      const conditions = ofBlocks.get(block) ?? new Map<string, PlacedExpression>();
      ofBlocks.set(block, conditions.set(nameOf(property), placed));
    }
  }
  const placed: ConditionPlaces["placed"] = (block, name) => ofBlocks.get(block)?.get(name);
  return {
    named: (name) => definitions.get(name),
    placed,
    pointerOf(block, name) {
      const written = placed(block, name);
      if (written) return written.pointer;
      const wrapper = valueAt(source.document, block.pointer);
      const isRenamed = name === "hide_if" && isObject(wrapper) && isObject(wrapper["hidden_if"]);
      return `${block.pointer}/${isRenamed ? "hidden_if" : name}`;
    },
  };
}

// `hidden_if` is read as `hide_if`, and counts where a block has both.
function nameOf(property: string): string {
  return property === "hidden_if" ? "hide_if" : property;
}

function valueAt(document: { readonly [name: string]: Json }, pointer: string): Json | undefined {
  let value: Json | undefined = document;
  for (const segment of parsePointer(pointer)) {
    if (Array.isArray(value)) value = value[Number(segment)];
    else value = isObject(value) ? value[segment] : undefined;
  }
  return value;
}
