import type { Json } from "../../../../model/json.ts";
import { isObject } from "../../../find-blocks.ts";

/** The options of an enum parameter by what may be written for each: its key, or a label that only it has. */
export interface EnumOptions {
  readonly keys: readonly string[];
  keyOf(written: string): string | undefined;
}

export function enumOptions(parameter: Json | undefined): EnumOptions | undefined {
  if (!isObject(parameter) || parameter["valueType"] !== "enum") return undefined;
  const { valueOptions } = parameter;
  if (!isObject(valueOptions)) return undefined;
  const byLabel = new Map<Json, string[]>();
  for (const [key, label] of Object.entries(valueOptions)) byLabel.set(label, [...(byLabel.get(label) ?? []), key]);
  return {
    keys: Object.keys(valueOptions),
    keyOf(written) {
      if (Object.hasOwn(valueOptions, written)) return written;
      const [key, ...others] = byLabel.get(written) ?? [];
      return others.length === 0 ? key : undefined;
    },
  };
}
