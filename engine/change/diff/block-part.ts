import type { JsonObject } from "../../model/json.ts";
import type { CheckedBlock, CheckedModule } from "../../model/module.ts";
import type { ReadExpression } from "../expression/same-meaning.ts";
import { writtenConditions, writtenOptions, writtenProperties } from "./written-parts.ts";

/** A block as it is compared: on its own, with everything in it by name. */
export interface BlockPart {
  /** Its key; what is unlike any key for a block that has none or shares it, so that such blocks pair up too. */
  readonly id: string;
  /** Its position in render order. */
  readonly index: number;
  readonly key: string;
  readonly type: string;
  readonly title: string | null;
  readonly parent: BlockPart | undefined;
  /** The block before it in the same group. */
  readonly previous: BlockPart | undefined;
  /** Conditions by name, then properties by pointer, in the order they were written. */
  readonly properties: ReadonlyMap<string, ReadExpression>;
  /** Labels by key. */
  readonly options: ReadonlyMap<string, string>;
}

/** Every block of a module in render order, those inside groups after their group. */
export function toBlockParts(module: CheckedModule): readonly BlockPart[] {
  const parts: BlockPart[] = [];
  const seen = new Map<string, number>();
  const visit = (blocks: readonly CheckedBlock[], parent: BlockPart | undefined): void => {
    let previous: BlockPart | undefined;
    for (const checked of blocks) {
      const key = writtenText(checked, "key") ?? `(${checked.type} without a key)`;
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      const part: BlockPart = {
        id: count === 1 ? key : `${key} #${count}`,
        index: parts.length,
        key,
        type: checked.type,
        title: writtenText(checked, "title") ?? null,
        parent,
        previous,
        properties: new Map([...writtenConditions(checked, module), ...writtenProperties(checked)]),
        options: writtenOptions(checked),
      };
      parts.push(part);
      visit(checked.blocks, part);
      previous = part;
    }
  };
  visit(module.blocks, undefined);
  return parts;
}

function writtenText({ block }: CheckedBlock, property: string): string | undefined {
  const value = (block as unknown as JsonObject)[property];
  return typeof value === "string" && value !== "" ? value : undefined;
}
