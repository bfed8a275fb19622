import type { Json } from "../../../model/json.ts";
import { isObject } from "../../find-blocks.ts";
import type { RuleBlock } from "../rule.ts";

/** The keys of a choice's options, each with its place in the merged document. */
export function writtenKeys({
  block,
  blockPointer,
  type,
}: RuleBlock): readonly { readonly key: string; readonly pointer: string }[] {
  const { options } = block;
  if ((type !== "radio" && type !== "dropdown") || !Array.isArray(options)) return [];
  return options.flatMap((option: Json, index) => {
    const key = isObject(option) ? option["key"] : undefined;
    return typeof key === "string" ? [{ key, pointer: `${blockPointer}/options/${index}/key` }] : [];
  });
}
