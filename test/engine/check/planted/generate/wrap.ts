import type { Condition } from "./condition.ts";
import type { Fields, Value } from "./fields.ts";
import type { Shape } from "./shape.ts";
import { writeCondition } from "./write-condition.ts";

export type Conditions = {
  readonly [name in "show_if" | "hide_if" | "disabled_if" | "required_if"]?: Condition | boolean;
};

/** A block in its wrapper, or bare where it has no conditions. */
export function wrap(shape: Shape, block: Fields, conditions: Conditions = {}): Fields {
  const { random, isPortable } = shape;
  const written = Object.entries(conditions).map(([name, condition]): readonly [string, Value] => [
    name,
    typeof condition === "boolean" ? condition : writeCondition(condition, random, isPortable),
  ]);
  if (written.length === 0 && random.chance(0.3)) return block;
  const entry: Fields = { block };
  for (const [name, value] of written) entry[name] = value;
  return entry;
}
